import { subscribeWithSelector } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { LayerId } from '../core/layers/layer.ts'
import { sheets } from '../core/layers/sheets.ts'
import { empty } from '../core/record/history.ts'
import { withAside } from '../core/settings/aside.ts'
import { unedited } from '../core/settings/course.ts'
import { defaults } from '../core/settings/params.ts'
import { catalogue, defaultExperiment } from '../objectives/defaults.ts'
import type { Actions } from './actions.ts'
import { edits } from './edits.ts'
import { lessons } from './lessons.ts'
import { type How, linkOf } from './link.ts'
import { notices } from './notices.ts'
import { ownImages } from './ownImages.ts'
import { seat } from './seat.ts'
import type { LaneState, Layers, State } from './state.ts'
import { timeline } from './timeline/timeline.ts'
import { transport } from './transport.ts'

export { manySeeds } from './edits.ts'

export const freshLane: LaneState = {
  phase: 'starting',
  backend: null,
  reason: null,
  frame: null,
  step: 0,
  status: 'ok',
  statuses: [],
  history: empty,
  pictures: [],
  measured: null,
  stops: [],
  divergedAt: null,
  forecast: null,
  waited: null,
  perfect: {},
  stepsPerSecond: null,
  notice: null,
}

const fresh: State = {
  experiment: defaultExperiment,
  course: unedited(defaultExperiment),
  layers: defaults(catalogue.view),
  stop: null,
  asksSeat: false,
  unknown: [],
  otherEpoch: null,
  adjusted: [],
  playing: true,
  speed: 'full',
  stopAt: null,
  exactly: false,
  step: 0,
  looked: null,
  grafted: null,
  shown: 0,
  pointed: null,
  watched: [],
  probe: null,
  asked: null,
  picked: [0, 1],
  mode: null,
  held: null,
  points: null,
  images: null,
  arrivals: 0,
  resets: 0,
  cancels: 0,
  restarted: null,
  backend: 'auto',
  apart: false,
  slowest: null,
  past: [],
  future: [],
  edits: 0,
  made: 0,
  opening: 0,
  lanes: { a: freshLane, b: freshLane },
  lesson: null,
  notices: [],
}

/** Of sheets of images one is seen at a time. */
const besides = (layer: LayerId, on: boolean): Layers =>
  on && sheets.includes(layer) ? Object.fromEntries(sheets.map((id) => [id, false])) : {}

/** A store of its own for each test; the page has one. */
export const createModescope = () =>
  createStore<State & Actions>()(
    subscribeWithSelector((set, get) => ({
      ...fresh,
      ...transport(set),
      ...edits(set, get),
      ...timeline(set, get),
      ...ownImages(set, get),
      ...seat(set),
      ...notices(set, get),
      ...lessons(set, get),
      show: (shown) => set({ shown }),
      point: (pointed) => set({ pointed }),
      watch: (metric) => set(({ watched }) => ({ watched: [...watched, metric] })),
      unwatch: (metric) =>
        set(({ watched }) => ({ watched: watched.toSpliced(watched.indexOf(metric), 1) })),
      ask: (probe) => set({ probe }),
      lookAt: (asked) => set({ asked }),
      pick: (cell) =>
        set(({ picked: [, last] }) => (cell === last ? {} : { picked: [last, cell] })),
      enter: (room) => set(({ unknown }) => ({ unknown: withAside(unknown, 'view', room) })),
      takeMode: (mode) => set({ mode }),
      hold: (square) => set(({ held }) => ({ held: square && (held ?? square) })),
      setBackend: (backend) => set({ backend }),
      setLayer: (layer, on) =>
        set(({ layers }) => ({ layers: { ...layers, ...besides(layer, on), [layer]: on } })),
    })),
  )

export type Modescope = ReturnType<typeof createModescope>

/** Everything the page knows. Workers, address bar and components all hang on this. */
export const modescope = createModescope()

/** The link to what the page shows now, for the address bar; with `here`, for Copy link. */
export const currentLink = (how?: How): string => linkOf(modescope.getState(), how)
