import type { LayerId } from '../core/layers/layer.ts'
import type { Band } from '../core/metrics/evaluate.ts'
import type { PointsProblem } from '../core/points/problem.ts'
import type { BackendName } from '../core/record/backend.ts'
import type { EnsembleRow } from '../core/record/ensembleRow.ts'
import type { Frame, Status } from '../core/record/frame.ts'
import type { History } from '../core/record/history.ts'
import type { LaneNotice, Reason, Restart } from '../core/record/notice.ts'
import type { Course } from '../core/settings/course.ts'
import type { Experiment, LaneName } from '../core/settings/experiment.ts'
import type { Unknown, View } from '../core/settings/link.ts'
import type { ParamValue } from '../core/settings/params.ts'
import type { LinkProblem } from '../core/settings/problem.ts'
import type { Square } from '../core/space/square.ts'
import type { Family } from '../objectives/objective.ts'
import type { Direction } from '../objectives/preset.ts'

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

export type Stops = Readonly<Record<LaneName, number>>

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
  /** Keys of the link that this version does not know; they stay in the link. */
  readonly unknown: Unknown
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
  /** The run of an ensemble that both lanes show: the same seed in each. */
  readonly shown: number
  /** Metrics that a chart shows, of those that are measured only then: once for each that does. */
  readonly watched: readonly string[]
  /** The run that the person points at, for a glance at its curve. */
  readonly pointed: number | null
  /** The mode of a drawn target that the editors have in hand, by its index; null: none. */
  readonly mode: number | null
  /** The plotting square for as long as a mode is dragged: the picture stays under the hand. */
  readonly held: Square | null
  /** How far reading the person's points is; null: none were brought yet, or they were taken up. */
  readonly points: PointsReading | null
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
  /** Experiments that undo goes back to, newest last, and those that redo brings again. */
  readonly past: readonly Experiment[]
  readonly future: readonly Experiment[]
  /** Edits that lead here, by which the browser's history keeps in step; undo takes one back. */
  readonly edits: number
  readonly lanes: Readonly<Record<LaneName, LaneState>>
  /** Messages about the link or the run, newest last; they leave by themselves. */
  readonly notices: readonly Notice[]
}

export interface Actions {
  play(): void
  pause(): void
  /** Pause, and train each lane for one step. */
  stepOnce(): void
  setSpeed(speed: Speed): void
  /**
   * Train until `step`, each lane exactly, then pause. A step already passed starts the run again,
   * with its edits.
   */
  runTo(step: number): void
  /** The run again, from step 0: of what is set now, if the person changed anything on the way. */
  reset(): void
  /**
   * Pauses, also in the midst of a long step: a lane that is busy with one loses its run and keeps
   * its picture. Play, Step, Run to and Reset start both lanes again.
   */
  cancel(): void
  /** Fresh seeds, as many as there are runs, from step 0. */
  newSeed(): void
  /** Ten seeds at once; or, when there are several already, one. */
  manySeeds(): void
  /** Brings one run of the ensemble to the pictures, ledgers and losses. */
  show(run: number): void
  point(run: number | null): void
  /** A chart shows this metric, of those that are measured only then. */
  watch(metric: string): void
  /** And it shows it no more. */
  unwatch(metric: string): void
  setTarget(id: string, values?: Readonly<Record<string, ParamValue>>): void
  setTargetValue(name: string, value: ParamValue): void
  /** Takes a mode of a drawn target in hand. */
  takeMode(mode: number | null): void
  /** Keeps the plotting square that it is first given, until `hold(null)`. */
  hold(square: Square | null): void
  /** Reads a table of points and makes them the target; says what is wrong with them otherwise. */
  readPoints(source: string | File): Promise<void>
  setTraining(name: string, value: ParamValue): void
  setObjective(lane: LaneName, id: string, values?: Readonly<Record<string, ParamValue>>): void
  setObjectiveValue(lane: LaneName, name: string, value: ParamValue): void
  /** The two big switches: the objective that stands for this family and direction. */
  setSwitches(lane: LaneName, family: Family, direction: Direction): void
  /** Lanes A and B: the same fit by forward and by reverse KL. */
  fitBothDirections(): void
  setBackend(backend: BackendName | 'auto'): void
  /** Lets each lane train on its own clock; when they are joined again, the one ahead waits. */
  setApart(apart: boolean): void
  /** Takes back the last edit of the experiment; the run restarts, or goes on, as that one did. */
  undo(): void
  redo(): void
  /** Undo or redo `by` edits, as Back and Forward do: the link stands in where memory ends. */
  travel(by: number, hash: string): void
  setLayer(layer: LayerId, on: boolean): void
  /**
   * Opens the course of a link such as '#v=1&target=ring&…', with what it adjusted. What was
   * edited on the way is so again, at the same steps. With `stop=` it is trained from step 0 and
   * pauses there.
   */
  open(hash: string): void
  /** @param subject what the message is about: it replaces an older one; itself unless told */
  notify(text: string, subject?: string): void
  dismiss(id: number): void
  /** Keeps a message that has the pointer or the focus; null lets it go. */
  holdNotice(id: number | null): void
}

/** As zustand hands them to the parts of the store. */
export type SetState = (change: Partial<State> | ((state: State) => Partial<State>)) => void
export type GetState = () => State & Actions
