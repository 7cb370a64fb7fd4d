import type { Imported } from '../core/images/own/imported.ts'
import type { Held } from '../core/images/own/pictures.ts'
import type { PicturesProblem } from '../core/images/own/problem.ts'
import type { Band } from '../core/metrics/evaluate.ts'
import type { PointsProblem } from '../core/points/problem.ts'
import type { BackendName } from '../core/record/backend.ts'
import type { EnsembleRow } from '../core/record/ensembleRow.ts'
import type { Frame, Status } from '../core/record/frame.ts'
import type { History } from '../core/record/history.ts'
import type { LaneNotice, Reason, Restart } from '../core/record/notice.ts'
import type { AskedPicture } from '../core/record/pictureFacts.ts'
import type { Snapshot } from '../core/record/snapshot.ts'
import type { Course } from '../core/settings/course.ts'
import type { Experiment, LaneName } from '../core/settings/experiment.ts'
import type { Unknown, View } from '../core/settings/link.ts'
import type { LinkProblem } from '../core/settings/problem.ts'
import type { Square } from '../core/space/square.ts'
import type { Attended } from './lesson/answer.ts'

/** Things drawn on a lane's canvas that can be switched on and off. */
export type Layers = View

export interface LaneState {
  /** A lane whose worker was ended in the midst of a step is 'cancelled': it can only start anew. */
  readonly phase: 'starting' | 'ready' | 'failed' | 'cancelled'
  readonly backend: BackendName | null
  /** Why this backend runs; null before that is known. */
  readonly reason: Reason | null
  /** The last good picture; it stays while a new run starts and after a run diverged. */
  readonly frame: Frame | null
  /** The step that the lane has reached. */
  readonly step: number
  /** 'diverged' when none of its runs is left to train. */
  readonly status: Status
  /** One per run; empty until the first picture. */
  readonly statuses: readonly Status[]
  /** Regular evaluations only, so that curves do not depend on the machine. */
  readonly history: History<EnsembleRow>
  /** What the shown run looked like at these. */
  readonly pictures: readonly Snapshot[]
  /** The newest evaluation there is: of the picture's own step where the run is still. */
  readonly measured: EnsembleRow | null
  /** For each run the step at which it stopped because it diverged, null while it is well. */
  readonly stops: readonly (number | null)[]
  /** That step of the run whose picture is shown. It stays until the run starts anew. */
  readonly divergedAt: number | null
  /**
   * Seconds that a step takes, where that is more than half a second: as the last one did, or before
   * the first by its size. Null: not long, or not known.
   */
  readonly forecast: number | null
  /** Whole seconds, from 2 on, that the worker has been busy with what it was asked; null: less. */
  readonly waited: number | null
  /** What a perfect sampler of the same size scores, by metric id. */
  readonly perfect: Readonly<Record<string, Band>>
  /** Training speed of this lane alone, steps per second. */
  readonly stepsPerSecond: number | null
  /** What happened to this lane that the person should know: restarted, diverged, backend lost. */
  readonly notice: LaneNotice | null
}

/** Steps per second in slow motion, or as fast as the machine goes. */
export type Speed = number | 'full'

export interface Notice {
  readonly id: number
  /** What it is about: a newer one takes its place. */
  readonly subject: string
  readonly text: string
}

export type PointsReading =
  | { readonly phase: 'reading' }
  | { readonly phase: 'refused'; readonly problem: PointsProblem }
  /** They were taken up, but as a sketch: they are too many to be drawn exactly, as others were. */
  | { readonly phase: 'smoothed' }

export type ImagesReading =
  | { readonly phase: 'reading'; readonly share: number }
  | { readonly phase: 'refused'; readonly problem: PicturesProblem }
  /** They are not those that the experiment asks for. */
  | { readonly phase: 'other'; readonly imported: Imported }
  /** They were taken up; of a sheet with the size of its cells. */
  | { readonly phase: 'read'; readonly digest: string; readonly cell: Held['cell'] }

/** A step of the past that the page shows. */
export interface Looked {
  readonly step: number
  /** The newest step when the page went there. */
  readonly newest: number
  /** As it stood there. */
  readonly experiment: Experiment
  /** The lanes that have gone on since, as they were. */
  readonly lanes: Readonly<Partial<Record<LaneName, LaneState>>>
  /** By lane, what was asked of its steps made again, once they are; left out: shown as it was kept. */
  readonly exact: Readonly<Partial<Record<LaneName, string>>>
}

export type Stops = Readonly<Record<LaneName, number>>

/** What the page was, for undo to go back to. */
export interface Moment {
  /** As the controls showed it. */
  readonly experiment: Experiment
  /** What was trained. */
  readonly course: Course
  readonly stop: number | null
  readonly asksSeat: boolean
  readonly opening: number
  /** The step that it had come to, to which it is trained again; left out: none. */
  readonly reached?: number
  /** The step of a lesson that it was, if it was one. */
  readonly lesson: Attended | null
}

export interface State {
  /** As the controls show it: as it stands now, edits on the way included. */
  readonly experiment: Experiment
  /**
   * What is trained: the experiment at step 0, and edits, each with the step at which it takes effect.
   * A link sets both, the experiment to the course's. From then on the course follows the run.
   */
  readonly course: Course
  readonly layers: Layers
  /** The step at which the opened link pauses; null if it names none, and after the next edit. */
  readonly stop: number | null
  /** Whether training waits for the number of a seat, which the opened link asks for as its seed. */
  readonly asksSeat: boolean
  /** Keys of the link that this version does not know; they stay in the link. */
  readonly unknown: Unknown
  /** The opened link, if it is of another epoch than this page: its run may be another here. */
  readonly otherEpoch: { readonly epoch: number; readonly hash: string } | null
  /** What of the opened link was not taken as it stood. */
  readonly adjusted: readonly LinkProblem[]
  readonly playing: boolean
  readonly speed: Speed
  /** The step at which each lane stops; when both have, they are paused. */
  readonly stopAt: Stops | null
  /** Whether a run that is past `stopAt` starts again to stop there. */
  readonly exactly: boolean
  /** The step that both lanes have reached: while they are apart, that of the lane behind. */
  readonly step: number
  /** The step of the past that is shown in place of the newest; null: none. */
  readonly looked: Looked | null
  /** The step up to which lane B is lane A, since it became a branch of it; null: it is none. */
  readonly grafted: { readonly at: number } | null
  /** The run of an ensemble that both lanes show: the same seed in each. */
  readonly shown: number
  /** Metrics that a chart shows, of those that are measured only then: once for each that does. */
  readonly watched: readonly string[]
  /** The run that the person points at, for a glance at its curve. */
  readonly pointed: number | null
  /** The point of which the lanes say what they know, in the target's coordinates; null: none. */
  readonly probe: readonly number[] | null
  /** Of images: the picture of which its lane says what it knows; null: none. */
  readonly asked: (AskedPicture & { readonly lane: LaneName }) | null
  /** Of images: the two samples chosen last, the older first. */
  readonly picked: readonly [number, number]
  /** The mode of a drawn target that the editors have in hand, by its index; null: none. */
  readonly mode: number | null
  /** The plotting square for as long as a mode is dragged: the picture stays under the hand. */
  readonly held: Square | null
  /** How far reading the person's points is; null: none were brought yet, or they were taken up. */
  readonly points: PointsReading | null
  /** The same of images. */
  readonly images: ImagesReading | null
  /** Grows when images come that the experiment has waited for. */
  readonly arrivals: number
  /** Grows with every wish to start again from step 0. */
  readonly resets: number
  /** Grows with every wish to end what the workers are busy with. */
  readonly cancels: number
  /**
   * Why the run went back to step 0, or that the target changed on the way; null if the person asked
   * for it.
   */
  readonly restarted: Restart | null
  readonly backend: BackendName | 'auto'
  /** Whether each lane trains on its own clock, without waiting for the other. */
  readonly apart: boolean
  /** The lane that the other one waits for, where that is half as fast again or more; null: none. */
  readonly slowest: LaneName | null
  /** What undo goes back to, newest last, and what redo brings again, newest first. */
  readonly past: readonly Moment[]
  readonly future: readonly Moment[]
  /** Edits that lead here, by which the browser's history keeps in step; undo takes one back. */
  readonly edits: number
  /** All edits of this visit; undo takes none back. */
  readonly made: number
  /** The edit, by its number among these, that opened the link of this run; 0: none did. */
  readonly opening: number
  readonly lanes: Readonly<Record<LaneName, LaneState>>
  /** The lesson that is being held, its step, and what was answered; null: the playground is open. */
  readonly lesson: Attended | null
  /** Messages about the link or the run, newest last; they leave by themselves. */
  readonly notices: readonly Notice[]
}
