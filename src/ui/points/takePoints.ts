import { mostRows } from '../../core/points/rowsText.ts'
import { words } from '../../languages/words.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'

/** Makes a table the target, and says where it cannot be drawn as the person wanted points drawn. */
export async function takePoints(source: string | File): Promise<void> {
  await useModescope.getState().readPoints(source)
  const { points, notify } = useModescope.getState()
  if (points?.phase === 'smoothed') notify(words.points.smoothed(formatStep(mostRows)), 'points')
}
