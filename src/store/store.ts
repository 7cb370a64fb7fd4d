import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import { type Choice, choose, type Experiment, type LaneName } from '../core/experiment.ts'
import { empty } from '../core/history.ts'
import { decode, encode, viewParams } from '../core/link.ts'
import { defaults, type ParamValue } from '../core/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { catalogue, defaultExperiment } from '../objectives/defaults.ts'
import { objectiveById } from '../objectives/registry.ts'
import { bothDirections, corner } from '../objectives/switches.ts'
import { importPoints } from './importPoints.ts'
import type { Actions, LaneState, State } from './state.ts'

export const freshLane: LaneState = {
  phase: 'starting',
  backend: null,
  reason: '',
  frame: null,
  step: 0,
  status: 'ok',
  statuses: [],
  history: empty,
  measured: null,
  divergedAt: null,
  forecast: null,
  perfect: {},
  stepsPerSecond: null,
  notice: null,
}

const withValue = (choice: Choice, name: string, value: ParamValue): Choice => ({
  ...choice,
  values: { ...choice.values, [name]: value },
})

/** Enough for a spread (theory.md §6.3 asks for 5 to 10), few enough for a laptop. */
export const manySeeds = 10

let notices = 0

/** A store of its own for each test; the page has one. */
export const createModescope = () =>
  create<State & Actions>()(
    subscribeWithSelector((set, get) => {
      const edit = (change: Partial<Experiment>) =>
        set(({ experiment }) => ({ experiment: { ...experiment, ...change } }))
      const editLane = (lane: LaneName, choice: Choice) =>
        edit({ lanes: { ...get().experiment.lanes, [lane]: choice } })

      return {
        experiment: defaultExperiment,
        layers: defaults(viewParams),
        unknown: [],
        playing: true,
        speed: 'full',
        stopAt: null,
        exactly: false,
        step: 0,
        shown: 0,
        pointed: null,
        mode: null,
        held: null,
        points: null,
        resets: 0,
        restarted: null,
        backend: 'auto',
        apart: false,
        past: [],
        future: [],
        lanes: { a: freshLane, b: freshLane },
        notices: [],

        play: () => set({ playing: true, stopAt: null, exactly: false }),
        pause: () => set({ playing: false, stopAt: null, exactly: false }),
        stepOnce: () => set(({ step }) => ({ playing: true, stopAt: step + 1, exactly: false })),
        setSpeed: (speed) => set({ speed }),
        runTo: (stopAt) =>
          set(({ step, resets }) => ({
            stopAt,
            exactly: true,
            playing: true,
            resets: stopAt <= step ? resets + 1 : resets,
          })),
        reset: () => set(({ resets }) => ({ resets: resets + 1 })),
        newSeed: () => {
          const { training } = get().experiment
          edit({ training: { ...training, seed: (training.seed + training.runs) % 2 ** 31 } })
        },
        manySeeds: () => {
          const { runs } = get().experiment.training
          get().setTraining('runs', runs > 1 ? 1 : manySeeds)
        },
        show: (shown) => set({ shown }),
        point: (pointed) => set({ pointed }),
        setTarget: (id, values) => {
          const family = targetFamily(id)
          if (!family) return
          edit({ target: choose(family, values) })
          set({ mode: null })
        },
        setTargetValue: (name, value) =>
          edit({ target: withValue(get().experiment.target, name, value) }),
        takeMode: (mode) => set({ mode }),
        hold: (square) => set(({ held }) => ({ held: square && (held ?? square) })),
        readPoints: async (source) => {
          set({ points: { phase: 'reading' } })
          const outcome = await importPoints(source)
          if ('problem' in outcome) {
            return set({ points: { phase: 'refused', problem: outcome.problem } })
          }
          const { family, data } = outcome.value
          get().setTarget(family, { data })
          set({ points: null })
        },
        setTraining: (name, value) =>
          edit({ training: { ...get().experiment.training, [name]: value } }),
        setObjective: (lane, id, values) => {
          const objective = objectiveById(id)
          if (objective) editLane(lane, choose(objective, values))
        },
        setObjectiveValue: (lane, name, value) =>
          editLane(lane, withValue(get().experiment.lanes[lane], name, value)),
        setSwitches: (lane, family, direction) =>
          editLane(lane, corner(family, direction, get().experiment.lanes[lane])),
        fitBothDirections: () => edit({ lanes: bothDirections(get().experiment.lanes) }),
        setBackend: (backend) => set({ backend }),
        setApart: (apart) => set({ apart }),
        undo: () => {},
        redo: () => {},
        setLayer: (layer, on) => set(({ layers }) => ({ layers: { ...layers, [layer]: on } })),
        open: (hash) => {
          const { experiment, view, unknown, adjusted } = decode(hash, catalogue)
          set({ experiment, layers: view, unknown })
          for (const sentence of adjusted) get().notify(sentence)
        },
        notify: (text) =>
          set((state) => ({
            // The same message twice is one message; more than a handful helps nobody.
            notices: [
              ...state.notices.filter((notice) => notice.text !== text),
              { id: ++notices, text },
            ].slice(-5),
          })),
        dismiss: (id) =>
          set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
      }
    }),
  )

export type Modescope = ReturnType<typeof createModescope>

/** Everything the page knows. Workers, address bar and components all hang on this. */
export const useModescope = createModescope()

/** The link to what the page shows now. */
export function currentLink(): string {
  const { experiment, layers, unknown } = useModescope.getState()
  return encode({ experiment, view: layers, unknown }, catalogue)
}
