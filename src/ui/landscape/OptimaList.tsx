import { bestOf } from '../../core/optima/standing.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { landscapeWords } from '../../languages/late/landscape.ts'
import { words } from '../../languages/words.ts'
import { formatDivergence, formatPlace } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useSurvey } from '../base/useSurvey.ts'
import classes from './landscape.module.css'
import { Mark } from './Mark.tsx'

/** As many as fit beside the landscape. */
const most = 4

/** The legend of the landscape, and its optima in numbers. */
export function OptimaList({ lane }: { readonly lane: LaneName }) {
  const optima = useSurvey((state) => state[lane].optima)
  const best = bestOf(optima)
  const onLine = useSurvey((state) => state[lane].range !== null)
  const { marks, optimum, list, more } = landscapeWords()
  const { where } = words.survey
  return (
    <div className={classes.legend}>
      {onLine && (
        <p className={classes.marks}>
          <span>
            <Mark of="start" /> {marks.start}
          </span>
          <span>
            <Mark of="now" /> {marks.now}
          </span>
        </p>
      )}
      <ul className={classes.optima} aria-label={list(letter[lane])}>
        {optima.map((fit, k) => {
          const kind = best.includes(fit) ? 'best' : 'local'
          const d = formatDivergence(fit.value)
          const [x, y] = fit.q.mean.map(formatPlace)
          const place = onLine ? where(x, formatPlace(fit.q.sd[0])) : words.editor.place.plane(x, y)
          return (
            <li key={fit.theta.join()} className={k < most ? classes.optimum : 'hidden'}>
              <span className="hidden">{optimum(marks[kind], d, place)}</span>
              <span aria-hidden="true">
                <Mark of={kind} /> <b>{d}</b> {kind === 'best' && marks.best}
              </span>
              <span className={classes.where} aria-hidden="true">
                {place}
              </span>
            </li>
          )
        })}
      </ul>
      {optima.length > most && <p className={classes.note}>{more(optima.length - most)}</p>}
    </div>
  )
}
