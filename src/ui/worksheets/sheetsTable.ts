import { EPOCH } from '../../core/settings/epoch.ts'
import { sheetsCsv } from '../../core/worksheet/csv.ts'
import { verdictIn } from '../../core/worksheet/verdict.ts'
import { chosenIn } from '../../lessons/chosen.ts'
import type { WorksheetsState } from '../../store/worksheets/worksheets.ts'

/** By it spreadsheets know that a file is in UTF-8. */
const MARK = '\ufeff'

const nothing = { option: null, right: null, misconception: null }

/** All that is open, as CSV. */
export const sheetsTable = ({ handed, lessons, found }: WorksheetsState): string =>
  MARK +
  sheetsCsv(handed, (one, step) => ({
    ...(chosenIn(lessons.get(one.sheet.lesson) ?? null, step.id, step.chosen) ?? nothing),
    verdict: found.size > 0 ? (verdictIn(one, step, EPOCH, found)?.code ?? null) : null,
  }))
