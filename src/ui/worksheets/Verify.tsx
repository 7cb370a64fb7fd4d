import { EPOCH } from '../../core/settings/epoch.ts'
import { runsIn, type VerdictCode, verdictIn } from '../../core/worksheet/verdict.ts'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import type { WorksheetsState } from '../../store/worksheets/worksheets.ts'
import { useWorksheets } from './useWorksheets.ts'
import classes from './worksheets.module.css'

/** The runs that were handed in, once they are made again. */
function codesIn({ handed, found }: WorksheetsState): readonly VerdictCode[] {
  return handed.flatMap((one) =>
    one.sheet.steps.flatMap((step) => verdictIn(one, step, EPOCH, found)?.code ?? []),
  )
}

/** Makes the runs again that can be compared, and says how many are as they were. */
export function Verify() {
  const state = useWorksheets((all) => all)
  const said = worksheetsWords()
  const { progress, verify, stop, found, handed } = state
  const codes = found.size > 0 ? codesIn(state) : []
  const good = codes.filter((code) => code === 'verified').length
  const bad = codes.filter((code) => code === 'differs' || code === 'failed').length
  const none = runsIn(handed, EPOCH).size === 0
  return (
    <div className={classes.verify}>
      {progress === null ? (
        <button type="button" className={classes.button} disabled={none} onClick={verify}>
          {said.verify}
        </button>
      ) : (
        <>
          <progress aria-label={said.progress} value={progress} max={1} />
          <button type="button" className={classes.button} onClick={stop}>
            {said.stop}
          </button>
        </>
      )}
      <p className={classes.note}>{said.verifyHelp}</p>
      <p role="status">{codes.length > 0 && said.verified(good, bad, codes.length - good - bad)}</p>
    </div>
  )
}
