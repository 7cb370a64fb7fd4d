import { useEffect, useState } from 'react'
import { writeGaussian } from '../../core/gaussian/gaussianText.ts'
import { componentOf, type Mode } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import type { View } from '../canvas/view.ts'
import { selectChoice, selectTarget } from '../selectors/selectors.ts'
import { describeGaussian } from './describeMode.ts'
import type { Point } from './grip.ts'
import { Handle } from './Handle.tsx'
import { heldInside } from './heldInside.ts'
import { keyed, stepIn } from './keys.ts'
import { StartCurve } from './StartCurve.tsx'
import { startModeOf, startName } from './start.ts'

/** CSS pixels over the axis of a line. */
const above = 34

interface Props {
  readonly lane: LaneName
  readonly kind: Kind
  readonly view: View
  readonly centerOf: (mode: Mode) => Point
}

/**
 * The Gaussian that the model of a lane starts from. Another start is another run, so a drag takes
 * hold when it ends.
 */
export function StartHandle({ lane, kind, view, centerOf }: Props) {
  const choice = useModescope(selectChoice[lane])
  const target = useModescope(selectTarget)
  const setValue = useModescope((state) => state.setObjectiveValue)
  const takeMode = useModescope((state) => state.takeMode)
  const [draft, setDraft] = useState<Mode | null>(null)
  const [taken, setTaken] = useState(false)
  const text = choice.values[startName]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what makes the draft old
  useEffect(() => setDraft(null), [text])
  const start = draft ?? startModeOf(choice, target)
  if (!start) return null
  const held = heldInside(view, start)
  const away = held !== start
  const where = describeGaussian(start, kind)
  const { startCaption } = words.editor
  const [x, row] = centerOf(held)
  // On the line it would stand in the way of the modes.
  const center: Point = kind === 'line' ? [x, row - above] : [x, row]
  const commit = (mode: Mode) => setValue(lane, startName, writeGaussian(componentOf(mode)))
  return (
    <>
      {kind === 'line' && <StartCurve start={start} view={view} />}
      <Handle
        kind={kind}
        mode={held}
        place={{ view, center, reach: 1 }}
        of="start"
        taken={taken}
        label={words.editor.start(letter[lane], where)}
        caption={away ? `${startCaption} ${where}` : startCaption}
        away={away}
        help={words.editor.startKeys[kind]}
        onTake={() => {
          takeMode(null)
          setTaken(true)
        }}
        onLeave={() => setTaken(false)}
        onDrag={setDraft}
        onRelease={() => draft && commit(draft)}
        onKeyDown={(event) => {
          const next = keyed(start, event, stepIn(view))
          if (next) commit(next)
          else if (event.key === 'Delete' || event.key === 'Backspace')
            setValue(lane, startName, 'auto')
          else return
          event.preventDefault()
        }}
      />
    </>
  )
}
