import fc from 'fast-check'
import { changes } from '../../src/core/settings/changes.ts'
import { type Change, unedited } from '../../src/core/settings/course.ts'
import { encode } from '../../src/core/settings/encode.ts'
import {
  type Experiment,
  type LaneName,
  trainingParams,
} from '../../src/core/settings/experiment.ts'
import { defaults, type Params } from '../../src/core/settings/params.ts'
import { admissible } from '../../src/core/settings/paramTesting.ts'
import { activate, tf } from '../../src/engine/activate.ts'
import { readers } from '../../src/engine/layers/registry.ts'
import { createSession, type Session } from '../../src/engine/session/session.ts'
import { wasmOf } from '../../src/engine/wasm/tensors/wasmBackend.ts'
import { catalogue } from '../../src/objectives/defaults.ts'
import { choiceOf, experiments, valuesOf } from './arbitrary.ts'
import type { Report } from './report.ts'
import { undeclared } from './undeclared.ts'

/** Sizes at which a step fits its limit many times over: this is about what happens, not how fast. */
const small = { batch: 48, width: 24, depth: 3, latent: 12, runs: 3 }
const BUDGET = 250

const sized = (training: Experiment['training']): Experiment['training'] => ({
  ...training,
  batch: Math.min(training.batch, small.batch),
  width: Math.min(training.width, small.width),
  depth: Math.min(training.depth, small.depth),
  latent: Math.min(training.latent, small.latent),
  runs: 1 + (training.runs % small.runs),
  every: training.every % 40,
})

/** What a person does. */
type Deed =
  | { readonly kind: 'train' | 'look'; readonly steps: number; readonly shown: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'edit'; readonly edit: (experiment: Experiment) => Experiment }

const entryOf = (
  entries: readonly { readonly id: string; readonly params: Params }[],
  id: string,
) => entries.find((entry) => entry.id === id)!.params

/** Another value of one parameter, chosen by `pick`, of which `draw` is a seed. */
function turned<V extends Readonly<Record<string, unknown>>>(
  params: Params,
  values: V,
  pick: number,
  draw: number,
): V {
  const names = Object.keys(params)
  if (names.length === 0) return values
  const name = names[pick % names.length]
  const [value] = fc.sample(admissible(params[name]), { seed: draw, numRuns: 1 })
  return { ...values, [name]: value }
}

const picked = fc.tuple(fc.nat(1000), fc.integer())
const edits = fc.oneof(
  picked.map(([pick, draw]) => (experiment: Experiment): Experiment => {
    const { target } = experiment
    const params = entryOf(catalogue.targets, target.id)
    return {
      ...experiment,
      target: { ...target, values: turned(params, target.values, pick, draw) },
    }
  }),
  picked.map(([pick, draw]) => (experiment: Experiment): Experiment => {
    const { a } = experiment.lanes
    const params = entryOf(catalogue.objectives, a.id)
    const lanes = { ...experiment.lanes, a: { ...a, values: turned(params, a.values, pick, draw) } }
    return { ...experiment, lanes }
  }),
  choiceOf(catalogue.objectives).map((a) => (experiment: Experiment): Experiment => {
    return { ...experiment, lanes: { ...experiment.lanes, a } }
  }),
  valuesOf(trainingParams).map((training) => (experiment: Experiment): Experiment => {
    return { ...experiment, training: sized(training as unknown as Experiment['training']) }
  }),
)

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('train' as const, 'look' as const),
    steps: fc.nat(30),
    shown: fc.nat(3),
  }),
  fc.constant({ kind: 'reset' } as const),
  edits.map((edit) => ({ kind: 'edit', edit }) as const),
)
const sessions = fc.tuple(experiments, fc.array(deeds, { minLength: 4, maxLength: 12 }))
const lane: LaneName = 'a'

export async function fuzzSessions(count: number, seed: number, report: Report): Promise<void> {
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const backend = wasmOf(tf)
  const { heap, kernels } = backend
  const memories: number[] = []
  const all = fc.sample(sessions, { seed, numRuns: Math.max(1, count) }).slice(0, count)
  for (const [i, [drawn, done]] of all.entries()) {
    const before = { tensors: tf.memory().numTensors, blocks: heap.blocks() }
    const first = { ...drawn, training: sized(drawn.training) }
    const failed = report.failures()
    const session = await live(`session ${i} of seed ${seed}`, first, done, report)
    session?.dispose()
    const after = { tensors: tf.memory().numTensors, blocks: heap.blocks() }
    const left = JSON.stringify(before) !== JSON.stringify(after)
    // What a session that failed leaves behind goes with its worker.
    if (left && report.failures() === failed) {
      const counts = `${JSON.stringify(before)} became ${JSON.stringify(after)}`
      report.fail('the end', `session ${i} of seed ${seed}`, counts)
    }
    memories.push(kernels.memory.buffer.byteLength)
  }
  const megabytes = (bytes = 0) => (bytes / 1e6).toFixed(1)
  const middle = memories[memories.length >> 1]
  console.log(
    `wasm memory, MB: ${megabytes(memories[0])} after one session, ${megabytes(middle)} after half, ${megabytes(memories.at(-1))} after all`,
  )
}

/** Everything that a person does to one lane, as the page has its worker do it. */
async function live(
  name: string,
  first: Experiment,
  done: readonly Deed[],
  report: Report,
): Promise<Session | undefined> {
  const view = defaults(catalogue.view)
  let experiment = first
  let session: Session | undefined
  const told: string[] = []
  const where = () => {
    const link = encode({ experiment, view, unknown: [] }, catalogue)
    return `${name}, after ${told.join(', ')}: ${link}`
  }
  const start = async () => {
    session?.dispose()
    session = undefined
    session = await report.stepAsync('a start', where(), () =>
      createSession(tf, unedited(experiment), lane),
    )
    return session !== undefined
  }
  if (!(await start())) return
  for (const deed of done) {
    told.push(deed.kind)
    if (deed.kind === 'reset' && !(await start())) return
    if (deed.kind === 'edit') {
      const before = experiment
      experiment = deed.edit(before)
      const { restart, live: tuned, target } = changes(before, experiment, catalogue)
      const { target: next, lanes } = experiment
      if (restart.length > 0) {
        if (!(await start())) return
      } else {
        const { step } = session!
        const { values } = lanes[lane]
        const edit = (change: Change) => () => session!.edit([{ step, change }])
        if (target.length > 0) report.step('a drag', where(), edit({ target: next }))
        else if (tuned[lane].length > 0)
          report.step('a live change', where(), edit({ lane, values }))
      }
    }
    if (deed.kind === 'train' || deed.kind === 'look')
      await trained(session!, deed, where(), report)
  }
  return session
}

async function trained(
  session: Session,
  { kind, steps, shown }: Extract<Deed, { shown: number }>,
  where: string,
  report: Report,
): Promise<void> {
  if (kind === 'train') {
    await report.stepAsync('training', where, () => session.advance(session.step + steps, BUDGET))
  }
  const all = kind === 'look'
  const frame = await report.stepAsync('a picture', where, () =>
    session.frame({
      samples: 200,
      layers: all ? Object.keys(readers) : [],
      measure: all,
      shown: shown % session.statuses.length,
      small: all ? 32 : 0,
    }),
  )
  const problem = frame && undeclared(frame, session)
  if (problem) report.fail('a picture', where, problem)
}
