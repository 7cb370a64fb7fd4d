import { atPoint } from '../../core/coverage/atPoint.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { real } from '../../core/settings/params.ts'
import { pointWords } from '../../languages/late/point.ts'
import type { State } from '../../store/state.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { ModeField } from '../editor/ModeField.tsx'
import { selectPictured, selectTarget } from '../selectors/selectors.ts'
import { askedOf } from './askAt.ts'
import { CodePicture } from './CodePicture.tsx'
import { factRows } from './factRows.ts'
import classes from './probe.module.css'

const facts = {
  a: ({ lanes }: State) => lanes.a.frame?.point ?? null,
  b: ({ lanes }: State) => lanes.b.frame?.point ?? null,
}

/** Any point can be asked about, also one off the picture. */
const coordinate = (step: number) =>
  real({ label: 'x', help: '', default: 0, min: -1e6, max: 1e6, step })

/** What a lane knows of the point that is asked about. */
export default function PointCard({ lane }: { readonly lane: LaneName }) {
  const at = useModescope(askedOf)
  const target = useModescope(selectTarget)
  const { halfWidth } = useModescope(selectPictured)
  const newest = useSampled(facts[lane], 150)
  if (!at) return null
  const words = pointWords()
  // What was found of another point is not of this one.
  const known = newest && newest.at.join() === at.join() ? newest : null
  const { ask } = useModescope.getState()
  const field = coordinate(halfWidth / 50)
  return (
    <section className={classes.card} aria-label={words.name(letter[lane])}>
      <div className={classes.place}>
        <span>x</span>
        {at.map((value, axis) => (
          <ModeField
            // A coordinate is its place in the list.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={axis}
            label={words.coordinate(axis + 1)}
            field={field}
            value={Number(value.toPrecision(4))}
            onChange={(next) => ask(at.with(axis, next))}
          />
        ))}
        <button
          type="button"
          className={classes.close}
          aria-label={words.clear}
          onClick={() => ask(null)}
        >
          ✕
        </button>
      </div>
      <dl className={classes.facts}>
        {factRows(atPoint(target, at), known).map(({ name, text }) => (
          <Fact key={name} name={name} text={text} />
        ))}
      </dl>
      {known?.posterior && <CodePicture posterior={known.posterior} />}
    </section>
  )
}

const Fact = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </>
)
