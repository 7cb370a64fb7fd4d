import { worksheetsWords } from '../../languages/late/worksheets.ts'
import { say } from '../../languages/say.ts'
import { useWorksheets } from './useWorksheets.ts'
import classes from './worksheets.module.css'

/** The files that do not count, each with its reason. */
export function Refusals() {
  const refused = useWorksheets((state) => state.refused)
  const said = worksheetsWords()
  if (refused.length === 0) return null
  return (
    <section className={classes.refused} aria-label={said.refused}>
      <h2>{said.refused}</h2>
      <ul>
        {refused.map(({ path, problem }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be opened twice
          <li key={i}>
            <bdi>{said.refusal(path, say(said.problems, problem))}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
