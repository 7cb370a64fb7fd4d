import { version } from '../../../package.json'
import { EPOCH } from '../../core/settings/epoch.ts'
import { ownSheet } from '../../core/worksheet/ownSheet.ts'
import type { Worksheet } from '../../core/worksheet/worksheet.ts'
import type { Attended } from '../../store/lesson/answer.ts'

/** The sheet of the lesson that is being held, as it stands now. */
export const sheetOf = ({ lesson, answers }: Attended, name: string): Worksheet =>
  ownSheet(
    { lesson: lesson.id, steps: lesson.steps.map(({ id }) => id), answers, name },
    { epoch: EPOCH, site: version },
    new Date().toISOString(),
  )
