import { useModescope } from '../base/useModescope.ts'
import type { What } from './keys.ts'
import { usePresenter } from './presenter.ts'

/** Training rests under a black screen, and goes on to where it would have paused. */
function blank(): void {
  const { blank, setBlank } = usePresenter.getState()
  const { playing } = useModescope.getState()
  setBlank(blank ? null : { playing })
  useModescope.setState({ playing: blank?.playing ?? false })
}

/** Closes what is open; where nothing is, leaves the view. */
function leave(): void {
  const { over, pointer, close, flipPointer } = usePresenter.getState()
  if (over) close()
  else if (pointer) flipPointer()
  else useModescope.getState().enter(null)
}

function play(): void {
  useModescope.setState(({ playing }) => ({ playing: !playing }))
}

const actions: Readonly<Record<What, () => void>> = {
  next: () => {},
  back: () => {},
  play,
  blank,
  code: () => usePresenter.getState().flip('code'),
  hands: () => {},
  pointer: () => usePresenter.getState().flipPointer(),
  notes: () => {},
  keys: () => usePresenter.getState().flip('keys'),
  leave,
}

/** Does what a key of the presenter's view does. */
export const act = (what: What): void => actions[what]()
