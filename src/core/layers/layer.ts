import type { Arrow, Graph } from '../graph/graph.ts'
import type { Space } from '../space/space.ts'

/** The name of a layer's three files, and its key in the link: `show.<id>`. */
export type LayerId = string

/** What is drawn up of a layer for one picture: numbers, laid out as its declaration says. */
export type LayerData = Float32Array

/** What decides which layers there can be. */
export interface Stage {
  readonly space: Space['kind']
  /** The objectives of the lanes, as far as a layer may ask. */
  readonly objectives: readonly {
    readonly family: string
    /** There if one can say where its model starts. */
    readonly start?: unknown
    /** Its networks with the lane's settings. */
    readonly graph?: Graph
    /** What it lets be measured. */
    readonly facts?: readonly string[]
  }[]
}

interface Declared {
  readonly id: LayerId
  readonly label: string
  /** What is seen, on the plane and on the line. */
  readonly help: string
  /** Position in the list of layers and in the link. */
  readonly order: number
  /** Whether it is on where nobody said. */
  readonly default: boolean
  /** Of images: whether it takes the place of the sheet of samples, as one of these at a time. */
  readonly sheet?: true
  /** Where it is drawn. */
  readonly spaces: readonly Space['kind'][]
  /** Whether it is offered, where that depends on more than the space. */
  readonly possible?: (stage: Stage) => boolean
}

/** Something drawn on a lane's picture that can be switched on and off. One file each. */
export type Layer =
  | (Declared & {
      /** The worker reads it off a learner, while it is on. */
      readonly source: 'model'
      /** Says of a model that it has none. */
      readonly absent: string
    })
  | (Declared & {
      /** The page knows it, or every frame carries it. */
      readonly source: 'page'
    })

/** Whether a network of some lane is such a one. */
export const anyArrow = ({ objectives }: Stage, such: (arrow: Arrow) => boolean): boolean =>
  objectives.some(({ graph }) => graph?.arrows.some(such))

/** Says the type of a declaration where it stands. */
export const layer = (declaration: Layer): Layer => declaration

/** Whether a layer can be seen at all on this stage. */
export const offered = ({ spaces, possible }: Layer, stage: Stage): boolean =>
  spaces.includes(stage.space) && (possible?.(stage) ?? true)
