import { useComputedColorScheme } from '@mantine/core'
import type { LaneName } from '../../core/settings/experiment.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { palettes } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import classes from './lane.module.css'
import { Stroke } from './Stroke.tsx'

const differences = {
  a: ({ lanes }: State) => lanes.a.frame?.layers.lemma?.[0],
  b: ({ lanes }: State) => lanes.b.frame?.layers.lemma?.[0],
}

/** Which arrows are which side of lemma 1, and how far apart the two are. */
export function LemmaKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.lemma)
  const difference = useSampled(differences[lane], 250, shown)
  const { ink, more } = palettes[useComputedColorScheme('light')]
  // Of a Gaussian that has shrunk to nothing neither side is a number.
  if (!shown || difference === undefined || !Number.isFinite(difference)) return null
  const { lemma, lemmaLeft, lemmaRight, lemmaApart } = keyWords()
  return (
    <p className={classes.key}>
      <span>{lemma}</span>
      <span>
        <Stroke colour={ink} /> {lemmaLeft}
      </span>
      <span>
        <Stroke colour={more[2]} /> {lemmaRight}
      </span>
      <span>{lemmaApart(percent(difference))}</span>
    </p>
  )
}

/** To one digit, and nothing finer than what single precision can tell. */
const percent = (share: number): string =>
  share < 1e-5 ? '< 0.001 %' : `${Number((100 * share).toPrecision(1))} %`
