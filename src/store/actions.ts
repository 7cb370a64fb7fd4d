/** What can be done with the state, and how the parts of the store reach it. */
import type { Brought } from '../core/images/own/brought.ts'
import type { Size } from '../core/images/own/encoded.ts'
import type { LayerId } from '../core/layers/layer.ts'
import type { BackendName } from '../core/record/backend.ts'
import type { LaneName } from '../core/settings/experiment.ts'
import type { ParamValue } from '../core/settings/params.ts'
import type { Room } from '../core/settings/room.ts'
import type { Square } from '../core/space/square.ts'
import type { Family } from '../objectives/objective.ts'
import type { Direction } from '../objectives/preset.ts'
import type { Answer } from './lesson/answer.ts'
import type { Speed, State } from './state.ts'

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
  /** Pauses, and shows what both lanes were at a step that they have made; null: the newest again. */
  look(step: number | null): void
  /**
   * Lane B becomes lane A as it was at the step that is shown, with these of its live settings: the same
   * weights, the same batches. It goes on to the step that lane A has reached, and pauses there.
   */
  branch(values: Readonly<Record<string, ParamValue>>): void
  /** Trains the seed that the opened link asks for: the number of a seat. Null: any. */
  takeSeat(seat: number | null): void
  /** Fresh seeds, as many as there are runs, from step 0. */
  newSeed(): void
  /** Ten seeds at once; or, when there are several already, one. */
  manySeeds(): void
  /** Brings one run of the ensemble to the pictures, ledgers and losses. */
  show(run: number): void
  point(run: number | null): void
  /** The lanes are to say what they know of this point; null: of none. */
  ask(probe: readonly number[] | null): void
  /** A lane is to say what it knows of a picture on its sheet; null: of none. */
  lookAt(asked: State['asked']): void
  /** Chooses a sample: walks come to it from the one chosen before, maps of codes are around its code. */
  pick(cell: number): void
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
  /**
   * Reads images and makes them the target, or goes on with an experiment that waits for them; says
   * what is wrong with them otherwise.
   */
  readImages(files: readonly Brought[]): Promise<void>
  /** Cuts the sheet that was read last into cells of this size. */
  cutImages(cell: Size): Promise<void>
  /** Goes on with the images that the experiment waits for, if this browser has kept them. */
  recallImages(): Promise<void>
  /** Takes up images that are not those that the experiment waits for. */
  useImages(): void
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
  /** Of sheets of images, one that is switched on takes the place of the one before. */
  setLayer(layer: LayerId, on: boolean): void
  /**
   * Opens the course of a link such as '#v=1&target=ring&…', with what it adjusted. What was
   * edited on the way is so again, at the same steps. With `stop=` it is trained from step 0 and
   * pauses there. With `lesson=` it is a step of a lesson, whose file comes first: then a promise.
   */
  open(hash: string): Promise<void> | null
  /**
   * Opens a step of a lesson; left out: the first that is left to do. It stands at step 0 until it is
   * predicted what its run will show.
   */
  attend(lesson: string, step?: string): Promise<void>
  /** Another step of the lesson that is being held, by its index. */
  goTo(at: number): void
  /** Answers the question of the step, by the index of an option, and trains until there is something to compare. */
  predict(chosen: Answer['chosen']): void
  /** What was seen, in one's own words. */
  write(text: string): void
  /** The playground with the course of the step. */
  leaveLesson(): void
  /** All that was answered in the lesson that is being held; it begins again. */
  forgetAnswers(): void
  /** Goes to another room of the page, with the same run; null: to the playground. */
  enter(room: Room | null): void
  /** @param subject what the message is about: it replaces an older one; itself unless told */
  notify(text: string, subject?: string): void
  dismiss(id: number): void
  /** Keeps a message that has the pointer or the focus; null lets it go. */
  holdNotice(id: number | null): void
}

/** As zustand hands them to the parts of the store. */
export type SetState = (change: Partial<State> | ((state: State) => Partial<State>)) => void
export type GetState = () => State & Actions
