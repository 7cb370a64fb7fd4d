import { changes } from '../core/settings/changes.ts'
import { decode } from '../core/settings/decode.ts'
import { type Choice, choose, type Experiment, type LaneName } from '../core/settings/experiment.ts'
import type { ParamValue } from '../core/settings/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { catalogue } from '../objectives/defaults.ts'
import { objectiveById } from '../objectives/registry.ts'
import { bothDirections, corner } from '../objectives/switches.ts'
import type { Actions, GetState, SetState } from './actions.ts'
import { forTarget, suited } from './forTarget.ts'
import { importPoints } from './importPoints.ts'
import { isLocked } from './lesson/phase.ts'
import { attendedIn, courseIn } from './lesson/place.ts'
import { linkOpened, opened, reopened, withAnswers } from './open.ts'
import { continued, edited, travelled } from './past.ts'
import { withStarts } from './starts.ts'

/** Enough for a spread (theory.md §6.3 asks for 5 to 10), few enough for a laptop. */
export const manySeeds = 10

/** Edits of one setting that follow each other within so many ms are one: a drag, a key held down. */
const PAUSE = 500

const withValue = (choice: Choice, name: string, value: ParamValue): Choice => ({
  ...choice,
  values: { ...choice.values, [name]: value },
})

type Edits = Pick<
  Actions,
  | 'newSeed'
  | 'manySeeds'
  | 'setTarget'
  | 'setTargetValue'
  | 'readPoints'
  | 'setTraining'
  | 'setObjective'
  | 'setObjectiveValue'
  | 'setSwitches'
  | 'fitBothDirections'
  | 'undo'
  | 'redo'
  | 'travel'
>

/** Everything that changes the experiment, and how it is taken back. */
export function edits(set: SetState, get: GetState): Edits {
  let last: { setting: string; at: number; after: Experiment; held: unknown } | null = null

  /** @param setting of which rapid edits are one; null for an edit that stands alone */
  const edit = (change: Partial<Experiment>, setting: string | null = null) => {
    const state = get()
    const experiment = { ...state.experiment, ...change }
    if (isLocked(state) || same(state.experiment, experiment)) return
    const now = performance.now()
    const goesOn =
      last !== null &&
      last.setting === setting &&
      last.after === state.experiment &&
      (now - last.at < PAUSE || (state.held !== null && last.held === state.held))
    last = setting === null ? null : { setting, at: now, after: experiment, held: state.held }
    // What is changed is changed where the run stands.
    set({
      ...(goesOn ? continued(experiment) : edited(state, experiment)),
      stop: null,
      looked: null,
      // Who chooses a seed needs none to be asked for.
      asksSeat: state.asksSeat && experiment.training.seed === state.experiment.training.seed,
    })
  }
  /** An edit that decides what the runs are: where they would all be the same, they start apart. */
  const editRuns = (change: Partial<Experiment>, setting: string | null = null) =>
    edit(withStarts({ ...get().experiment, ...change }), setting)
  const editLane = (lane: LaneName, choice: Choice, setting: string) =>
    edit({ lanes: { ...get().experiment.lanes, [lane]: choice } }, setting)
  const replaceLane = (lane: LaneName, choice: Choice) => {
    const { lanes, target } = get().experiment
    const chosen = choice.id === lanes[lane].id ? choice : suited(choice, targetFamily(target.id))
    editRuns({ lanes: { ...lanes, [lane]: chosen } })
  }

  const travel = (by: number): boolean => {
    const state = get()
    const { experiment, mode, stop, stopAt, opening } = state
    const found = travelled(state, by)
    if (!found) return false
    const { there, timeline } = found
    set({
      ...timeline,
      looked: null,
      experiment: there.experiment,
      // A mode in hand may not be there.
      mode: there.experiment.target === experiment.target ? mode : null,
      // What a link was to stop at concerns no other.
      stop: null,
      asksSeat: there.asksSeat,
      stopAt: stop === null ? stopAt : null,
      lesson: withAnswers(there.lesson, state),
      ...(there.opening !== opening && reopened(state, there)),
    })
    return true
  }

  return {
    newSeed() {
      const { training } = get().experiment
      edit({ training: { ...training, seed: (training.seed + training.runs) % 2 ** 31 } })
    },
    manySeeds() {
      const { training } = get().experiment
      editRuns({ training: { ...training, runs: training.runs > 1 ? 1 : manySeeds } })
    },
    setTarget(id, values) {
      const family = targetFamily(id)
      if (!family) return
      editRuns(forTarget(get().experiment, choose(family, values), family))
      set({ mode: null })
    },
    setTargetValue: (name, value) =>
      edit({ target: withValue(get().experiment.target, name, value) }, `target.${name}`),
    async readPoints(source) {
      set({ points: { phase: 'reading' } })
      const outcome = await importPoints(source)
      if ('problem' in outcome) {
        return set({ points: { phase: 'refused', problem: outcome.problem } })
      }
      const { family, data, rows } = outcome.value
      // As the person chose for the points before; other targets have no such settings.
      const { draw, jitter } = get().experiment.target.values
      const exact = draw === 'exact'
      get().setTarget(family, { data, rows, ...(exact && rows !== '' && { draw, jitter }) })
      set({ points: exact && rows === '' ? { phase: 'smoothed' } : null })
    },
    setTraining: (name, value) =>
      (name === 'runs' ? editRuns : edit)(
        { training: { ...get().experiment.training, [name]: value } },
        name,
      ),
    setObjective(lane, id, values) {
      const objective = objectiveById(id)
      if (objective) replaceLane(lane, choose(objective, values))
    },
    setObjectiveValue: (lane, name, value) =>
      editLane(lane, withValue(get().experiment.lanes[lane], name, value), `${lane}.${name}`),
    setSwitches: (lane, family, direction) =>
      replaceLane(lane, corner(family, direction, get().experiment.lanes[lane])),
    fitBothDirections: () => editRuns({ lanes: bothDirections(get().experiment.lanes) }),
    undo: () => void travel(-1),
    redo: () => void travel(1),
    travel(by, hash) {
      if (travel(by)) return
      const lesson = attendedIn(hash, get().lesson)
      if (lesson) {
        const link = courseIn(hash, lesson.lesson.steps[lesson.at])
        const forgotten = { past: [], future: [], edits: get().edits + by }
        return set((state) => ({ ...linkOpened(state, link, lesson), ...forgotten }))
      }
      const link = decode(hash, catalogue)
      const { course, experiment } = opened(link)
      set(({ edits }) => ({
        experiment,
        asksSeat: link.asksSeat ?? false,
        // Without edits it need not begin anew.
        ...(course.edits.length > 0 && { course }),
        past: [],
        future: [],
        edits: edits + by,
        mode: null,
        stop: null,
        lesson: null,
      }))
    },
  }
}

function same(before: Experiment, after: Experiment): boolean {
  const { restart, live, target } = changes(before, after, catalogue)
  return [restart, live.a, live.b, target].every((labels) => labels.length === 0)
}
