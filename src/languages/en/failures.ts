import type { Failure, SurveyFailure } from '../../core/record/failure.ts'
import type { LaneNotice, Reason, Restart } from '../../core/record/notice.ts'
import type { Setting } from '../../core/settings/changes.ts'
import { type Sentences, say } from '../say.ts'
import { paramOf } from '../settings.ts'

const whats = { start: 'Starting', step: 'A step' } as const

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6)

/** Why nothing trains, in sentences. */
export const failure: Sentences<Failure> = {
  said: ({ message }) => message,
  slow: ({ what, milliseconds }) =>
    `${whats[what]} takes longer than ${Math.round(milliseconds / 1000)} s here: fewer runs, a smaller network or a simpler target would help.`,
  memory: ({ message }) =>
    `It needs more memory than there is here: fewer runs, a smaller width or a smaller batch would help. (${message.replace(/\.$/, '')})`,
  forbidden: () =>
    'This page may not start workers here, as in a sandboxed frame, so nothing can train. Open it in a window of its own.',
  silent: () => 'It stopped answering.',
  unloaded: () => 'The worker could not be loaded.',
  stopped: () => 'It was stopped.',
  idle: () => 'It is not running.',
  noRun: () => 'There is no run to advance.',
  noTarget: ({ id }) => `There is no target “${id}”.`,
  noObjective: ({ id }) => `There is no objective “${id}”.`,
  noBackend: ({ backend }) => `The ${backend} backend could not be started.`,
  noAdapter: () => 'This browser offers no WebGPU adapter.',
  deviceLost: ({ message }) => `The GPU device was lost. ${message}`,
  deviceError: ({ message }) => `The GPU reported an error. ${message}`,
  tableTooLarge: ({ size, most }) =>
    `These data take ${megabytes(size)} MB, and this GPU holds ${megabytes(most)} MB in one piece: on wasm they fit.`,
  tooNarrow: () =>
    'The nodes of an exact fit cannot follow modes that are so narrow: fit from samples instead.',
  noPictures: ({ name: { file, count, width, height } }) =>
    `Its ${count} pictures of ${width} × ${height} (${file}) are not in the link: open it on the page and drop their file there.`,
  notForImages: () =>
    'This objective needs a density on the line or the plane: of images choose a GAN, a VAE or one of “More”.',
  noDensity: () =>
    'Points alone have no density: fit them by KL(p‖q) from samples of p, or take the smooth sketch of them.',
}

/** Why there is no survey of optima: the end of a sentence, and its full stop. */
const surveyFailure: Sentences<SurveyFailure> = {
  said: ({ message }) => message,
  late: () => 'it took too long.',
  forbidden: () => 'this page may not start workers here.',
  unloaded: () => 'its worker could not be loaded.',
}

/** A choice as a whole that has changed. */
const choices = { target: 'Target', objective: 'Objective', training: 'Training' } as const

const labels = (settings: readonly Setting[]) =>
  settings.map((setting) => paramOf(setting)?.label ?? choices[setting.place]).join(', ')

const laneNotice: Sentences<LaneNotice> = {
  diverged: () =>
    'Training diverged: numbers left every sensible range. The last good picture stays. A smaller learning rate usually helps; then reset.',
  cancelled: () => 'Cancelled: Play or Reset starts again from step 0.',
  failed: ({ failure: why }) =>
    why.code === 'forbidden'
      ? say(failure, why)
      : `This lane stopped: ${say(failure, why)} Reset tries again.`,
  replaced({ failure: why, where, thinned }) {
    const again = thinned
      ? '. It trains again from step 0; more was changed on the way than is kept, so this is another run.'
      : ' and repeats the run up to here.'
    return `The worker was replaced${where ? ` on ${where}` : ''}${again} ${say(failure, why)}`
  },
  changed({ settings, step, replaced }) {
    const before = replaced ? `${say(laneNotice, replaced)} ` : ''
    return `${before}${labels(settings)} changed at step ${step}. Reset trains with the new setting from step 0.`
  },
}

/** Why a lane trains on its backend. */
const reason: Sentences<Reason> = {
  chosen: () => 'chosen by you',
  notCompared: () => 'not compared with WebGPU yet',
  noAdapter: () => 'there is no WebGPU adapter here',
  softwareAdapter: () => 'the WebGPU adapter here is a software one',
  measured: ({ rates: { wasm, webgpu } }) =>
    `measured here: wasm ${wasm.toFixed(0)}, webgpu ${webgpu.toFixed(0)} steps/s`,
  webgpuFailed: ({ failure: why }) => `WebGPU failed here: ${say(failure, why)}`,
}

const restart: Sentences<Restart> = {
  settings: ({ settings }) => `${labels(settings)} changed`,
  backend: () => 'Backend changed',
  target: () => 'target changed on the way',
  faster: ({ backend }) => `${backend} is faster here`,
}

/** What is said of a lane and its run. */
export const lanes = { failure, surveyFailure, laneNotice, reason, restart }
