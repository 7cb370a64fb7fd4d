import { walkLength } from '../../core/record/frame.ts'
import type { AskedPicture } from '../../core/record/pictureFacts.ts'
import { sheetWords } from '../../languages/late/sheets.ts'
import { sampleIn } from './asked.ts'

/** What stands in a cell of a sheet. */
export function titleOf({ sheet, cell }: Pick<AskedPicture, 'sheet' | 'cell'>): string {
  const words = sheetWords()
  const sample = sampleIn(sheet, cell)
  if (sample !== null) return words.sample(sample + 1)
  if (sheet === 'walk') return words.step(cell + 1, walkLength)
  if (sheet === 'traversal') return words.code
  if (sheet === 'data') return words.real(cell + 1)
  const pair = Math.floor(cell / 2) + 1
  if (sheet === 'twins') return words.twin(pair, cell % 2 === 0)
  return cell % 2 === 0 ? words.pairReal(pair) : words.back(pair)
}

/** Whether it is one of p, or of a model. */
export const isReal = ({ sheet, cell }: Pick<AskedPicture, 'sheet' | 'cell'>): boolean =>
  sheet === 'data' || (sheet === 'pairs' && cell % 2 === 0)
