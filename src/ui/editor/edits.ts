import { limited, type Mode } from '../../core/gaussian/mode.ts'
import { maxModes, writeModes } from '../../core/gaussian/modesText.ts'
import { useModescope } from '../base/useModescope.ts'
import { selectTarget } from '../selectors/selectors.ts'
import { type Drawn, drawnOf } from './drawn.ts'
import { another, roomiest } from './newMode.ts'

/** Changes the drawn target, if one is drawn. */
function edit(change: (drawn: Drawn) => readonly Mode[]): void {
  const { experiment, setTargetValue } = useModescope.getState()
  const drawn = drawnOf(experiment.target)
  if (!drawn) return
  const text = writeModes(change(drawn), drawn.kind)
  if (text !== experiment.target.values.modes) setTargetValue('modes', text)
}

/** Within what the link can hold. */
export const changeMode = (index: number, mode: Mode): void =>
  edit(({ modes }) => modes.map((old, i) => (i === index ? limited(mode) : old)))

/** Adds a mode and takes it in hand; where there is most room unless told. */
export const addMode = (at?: readonly [number, number]): void =>
  edit((drawn) => {
    const { modes } = drawn
    if (modes.length >= maxModes) return modes
    const state = useModescope.getState()
    const [x, y] = at ?? roomiest(drawn, selectTarget(state))
    state.takeMode(modes.length)
    return [...modes, another(drawn, x, y)]
  })

/** Removes a mode and takes its successor in hand. The last one stays: a target needs one. */
export const removeMode = (index: number): void =>
  edit(({ modes }) => {
    if (modes.length === 1) return modes
    useModescope.getState().takeMode(Math.min(index, modes.length - 2))
    return modes.filter((_, i) => i !== index)
  })

export const equaliseWeights = (): void =>
  edit(({ modes }) => modes.map((mode) => ({ ...mode, weight: 1 })))
