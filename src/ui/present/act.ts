import { phaseOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import type { What } from './keys.ts'
import { openNotes } from './notes/openNotes.ts'
import { usePresenter } from './presenter.ts'
import { back, next, type Turn } from './turn.ts'

function turn(to: Turn | null): void {
  const { lesson, goTo, predict, play } = useModescope.getState()
  if (!lesson || !to) return
  if (to.at !== lesson.at) goTo(to.at)
  usePresenter.getState().turnTo(to.slide)
  if (to.run === 'skip') predict('skipped')
  if (to.run === 'play') play()
}

function goNext(): void {
  const state = useModescope.getState()
  const { lesson, playing } = state
  const phase = phaseOf(state)
  if (!lesson || !phase) return
  const { slide } = usePresenter.getState()
  turn(next({ slide, phase, playing, at: lesson.at, steps: lesson.lesson.steps.length }))
}

function goBack(): void {
  const { lesson } = useModescope.getState()
  if (lesson) turn(back({ slide: usePresenter.getState().slide, at: lesson.at }))
}

/** While a prediction is owed there is nothing to play but what skips it. */
function playOrPause(): void {
  const state = useModescope.getState()
  if (state.playing) state.pause()
  else if (phaseOf(state) === 'predict') goNext()
  else state.play()
}

/** Training rests under a black screen, and goes on to where it would have paused. */
function blank(): void {
  const { blank, setBlank } = usePresenter.getState()
  const { playing } = useModescope.getState()
  setBlank(blank ? null : { playing })
  useModescope.setState({ playing: blank?.playing ?? false })
}

function hands(): void {
  if (!useModescope.getState().lesson) return
  const { turnTo, flip } = usePresenter.getState()
  turnTo('question')
  flip('hands')
}

/** Closes what is open, or comes back from the past of the run; where there is neither, leaves the view. */
function leave(): void {
  const { over, pointer, close, flipPointer } = usePresenter.getState()
  const { looked, look, enter } = useModescope.getState()
  if (over) close()
  else if (pointer) flipPointer()
  else if (looked) look(null)
  else enter(null)
}

const actions: Readonly<Record<What, () => void>> = {
  next: goNext,
  back: goBack,
  play: playOrPause,
  blank,
  code: () => usePresenter.getState().flip('code'),
  hands,
  pointer: () => usePresenter.getState().flipPointer(),
  notes: openNotes,
  keys: () => usePresenter.getState().flip('keys'),
  leave,
}

/** Does what a key of the presenter's view does. On a black screen any of them brings it back. */
export const act = (what: What): void => {
  if (usePresenter.getState().blank) blank()
  else actions[what]()
}
