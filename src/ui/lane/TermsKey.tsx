import { useComputedColorScheme } from '@mantine/core'
import type { LaneName } from '../../core/settings/experiment.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { palettes } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { termColours } from '../canvas/gradient.ts'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import classes from './lane.module.css'
import { Stroke } from './Stroke.tsx'

const there = {
  a: ({ lanes }: State) => lanes.a.frame?.layers.gradient !== undefined,
  b: ({ lanes }: State) => lanes.b.frame?.layers.gradient !== undefined,
}

/** Which arrows are of which term of the loss, where it has several. */
export function TermsKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.gradient)
  const isThere = useModescope(there[lane])
  const colours = termColours(palettes[useComputedColorScheme('light')])
  const choice = useModescope(selectChoice[lane])
  const { arrows } = objectiveOf(choice).graph?.(choice.values as never) ?? { arrows: [] }
  const terms = arrows.find((arrow) => arrow.terms)?.terms
  if (!shown || !isThere || !terms) return null
  const { gradientOf, codeGradient } = keyWords()
  return (
    <p className={classes.key}>
      <span>{terms.includes('prior') ? codeGradient : gradientOf}</span>
      {terms.map((term, i) => (
        <span key={term}>
          <Stroke colour={colours[i]} /> {keyWords().terms[term]}
        </span>
      ))}
    </p>
  )
}
