import type { PictureFacts } from '../../core/record/pictureFacts.ts'
import { sheetWords } from '../../languages/late/sheets.ts'
import { formatPlace, formatShare, formatStep } from '../base/numbers.ts'

export interface FactLine {
  readonly name: string
  readonly text: string
}

/** What is said of a picture; where its target has no modes, nothing of these. */
export function factLines(
  { mode, real }: Pick<PictureFacts, 'mode' | 'real'>,
  names: readonly string[],
): readonly FactLine[] {
  const words = sheetWords()
  const { among, difference } = real
  const alike = {
    name: words.alikeName,
    text: words.alikeAway(formatPlace(difference), formatStep(among)),
  }
  if (mode === undefined) return [alike]
  if (mode === null) return [{ name: words.mode, text: words.noPicture }, alike]
  const { nearest, near, probability } = mode
  const name = names[nearest] ?? String(nearest + 1)
  const share = probability === undefined ? null : formatShare(probability, 0)
  return [
    { name: words.mode, text: words.modeNamed(name, share) },
    { name: words.counts, text: near ? words.yes : words.no },
    alike,
  ]
}
