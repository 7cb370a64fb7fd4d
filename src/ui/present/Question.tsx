import { presentWords } from '../../languages/late/present.ts'
import type { Question as Asked } from '../../lessons/lesson.ts'
import { formatShare } from '../base/numbers.ts'
import { Prose } from '../formula/Prose.tsx'
import { sharesOf, type Vote } from './hands.ts'
import { Sign } from './Sign.tsx'
import classes from './statement.module.css'

interface Props {
  readonly ask: Asked
  /** Puts the numbers into a text. */
  readonly said: (text: string) => string
  readonly votes: readonly Vote[]
}

/** The question with its options, and how many hands were up for each. */
export const Question = ({ ask, said, votes }: Props) => (
  <>
    <p className={classes.question}>
      <Prose text={said(ask.text)} />
    </p>
    <ol className={classes.options}>
      {ask.options.map(({ text }, option) => (
        <li key={text} className={classes.option}>
          <Sign option={option} className={classes.sign} />
          <span>
            <Prose text={said(text)} />
          </span>
          {votes.length > 0 && <Bars votes={votes} option={option} />}
        </li>
      ))}
    </ol>
  </>
)

interface BarsProps {
  readonly votes: readonly Vote[]
  readonly option: number
}

/** The votes for one option, the second under the first. */
function Bars({ votes, option }: BarsProps) {
  const { bar, names } = presentWords().hands
  return (
    <span className={classes.bars}>
      {votes.map((vote, i) => {
        const share = sharesOf(vote)[option]
        const text = bar(vote[option], formatShare(share, 0))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first vote and the second
          <span key={i} role="img" aria-label={`${names[i]}: ${text}`} className={classes.vote}>
            <span className={classes.bar} style={{ width: `${100 * share}%` }} />
            {vote[option]}
          </span>
        )
      })}
    </span>
  )
}
