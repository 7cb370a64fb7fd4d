import { EPOCH } from '../../core/settings/epoch.ts'
import type { Handed } from '../../core/worksheet/collect.ts'
import { whoOf } from '../../core/worksheet/counted.ts'
import { letters } from '../../core/worksheet/letters.ts'
import { answerIn } from '../../core/worksheet/tally.ts'
import { verdictIn } from '../../core/worksheet/verdict.ts'
import type { SheetStep } from '../../core/worksheet/worksheet.ts'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import type { Asked } from './ofLesson.ts'
import { useWorksheets } from './useWorksheets.ts'
import classes from './worksheets.module.css'

interface Props {
  readonly asked: readonly Asked[]
  readonly handed: readonly Handed[]
}

/** Who chose what, with the way to each run that was handed in. */
export function Students({ asked, handed }: Props) {
  const { students, student } = worksheetsWords()
  return (
    <section className={classes.students} aria-label={students}>
      <h2>{students}</h2>
      <div className={classes.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{student}</th>
              {asked.map(({ id }) => (
                <th key={id} scope="col">
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {handed.map((one) => (
              <tr key={one.digest}>
                <th scope="row" dir="auto">
                  {whoOf(one)}
                </th>
                {asked.map((step) => (
                  <Answered key={step.id} one={one} asked={step} answer={answerIn(one, step.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface AnsweredProps {
  readonly one: Handed
  readonly asked: Asked
  readonly answer: SheetStep | undefined
}

function Answered({ one, asked, answer }: AnsweredProps) {
  const found = useWorksheets((state) => state.found)
  const { skipped, verdicts, run } = worksheetsWords()
  if (!answer) return <td />
  const { chosen, link } = answer
  const right = chosen !== 'skipped' && asked.options[chosen]?.right
  const verdict = link === null ? null : verdictIn(one, answer, EPOCH, found)
  return (
    <td>
      {chosen === 'skipped' ? skipped : letters[chosen]}
      {right && ' ✓'}
      {link !== null && (
        <>
          {' '}
          <a href={`./${link}`} target="_blank" rel="noreferrer">
            {run}
          </a>
        </>
      )}
      {verdict && (
        <span className={classes.verdict} data-verdict={verdict.code}>
          {verdicts[verdict.code]}
        </span>
      )}
    </td>
  )
}
