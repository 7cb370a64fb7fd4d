import type { LaneName } from '../../core/settings/experiment.ts'
import { real } from '../../core/settings/params.ts'
import { sheetWords } from '../../languages/late/sheets.ts'
import type { State } from '../../store/state.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import type { ImageSpace } from '../canvas/pictures.ts'
import { ModeField } from '../editor/ModeField.tsx'
import { selectTarget } from '../selectors/selectors.ts'
import { askedIn, factsIn } from './asked.ts'
import { lookAtCode } from './CodePad.tsx'
import { factLines } from './factLines.ts'
import { Pixels } from './Pixels.tsx'
import classes from './sheet.module.css'
import { isReal, titleOf } from './title.ts'

const facts = {
  a: (state: State) => factsIn(state, 'a'),
  b: (state: State) => factsIn(state, 'b'),
}

const axis = real({ label: 'z', help: '', default: 0, min: -2.812, max: 2.812, step: 0.125 })

/** The picture that is asked about, large, with what its lane knows of it; over the ledger. */
export default function PictureCard({ lane }: { readonly lane: LaneName }) {
  const asked = useModescope((state) => askedIn(state, lane))
  const { space, modes } = useModescope(selectTarget)
  const known = useSampled(facts[lane], 100)
  if (!asked || space.kind !== 'image') return null
  const words = sheetWords()
  const now = known && factsIn(useModescope.getState(), lane) ? known : null
  const lines = now ? factLines(now, modes?.names ?? []) : []
  return (
    <section className={classes.card} aria-label={words.card(letter[lane])} aria-live="polite">
      <div className={classes.title}>
        <b>{titleOf(asked)}</b>
        {asked.code?.map((value, i) => (
          <ModeField
            // A number of a code is its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={i}
            label={words.axisName(i + 1)}
            field={axis}
            value={value}
            onChange={(next) => {
              const [x, y] = asked.code ?? [0, 0]
              if (asked.sheet) lookAtCode(lane, asked.sheet, i === 0 ? [next, y] : [x, next])
            }}
          />
        ))}
      </div>
      {now && (
        <div className={classes.shown}>
          <Framed name="" picture={now.picture} space={space} whose={isReal(asked) ? 'p' : lane} />
          <Framed name={words.alike} picture={now.real.picture} space={space} whose="p" />
          {now.back && (
            <Framed name={words.comesBack} picture={now.back} space={space} whose={lane} />
          )}
        </div>
      )}
      <dl className={classes.facts}>
        {lines.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface FramedProps {
  readonly name: string
  readonly picture: Float32Array
  readonly space: ImageSpace
  readonly whose: 'p' | LaneName
}

const Framed = ({ name, ...rest }: FramedProps) => (
  <figure className={classes.framed}>
    <Pixels name="" {...rest} />
    {name && <figcaption>{name}</figcaption>}
  </figure>
)
