import type { KeyboardEvent } from 'react'
import type { Mode } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import { captureRadius } from '../canvas/modes.ts'
import type { View } from '../canvas/view.ts'
import { describeMode } from './describeMode.ts'
import { changeMode, removeMode } from './edits.ts'
import { focusTaken } from './focusTaken.ts'
import type { Point } from './grip.ts'
import { Handle } from './Handle.tsx'
import { keyed, stepIn } from './keys.ts'

interface Props {
  readonly index: number
  readonly kind: Kind
  readonly mode: Mode
  readonly view: View
  readonly center: Point
}

/** One mode of the target in a picture. It changes under the hand; the picture rests meanwhile. */
export function ModeHandle({ index, kind, mode, view, center }: Props) {
  const taken = useModescope((state) => state.mode === index)
  const takeMode = useModescope((state) => state.takeMode)
  const hold = useModescope((state) => state.hold)
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const next = keyed(mode, event, stepIn(view))
    if (next) changeMode(index, next)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      removeMode(index)
      focusTaken(event.currentTarget.closest('ul'))
    } else return
    event.preventDefault()
  }
  return (
    <Handle
      kind={kind}
      mode={mode}
      place={{ view, center, reach: captureRadius }}
      of="mode"
      taken={taken}
      label={describeMode(index + 1, mode, kind)}
      help={words.editor.keys[kind]}
      onKeyDown={press}
      onTake={() => takeMode(index)}
      onDrag={(next) => {
        hold({ center: view.center, halfWidth: view.halfWidth })
        changeMode(index, next)
      }}
      onRelease={() => hold(null)}
    />
  )
}
