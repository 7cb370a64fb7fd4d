import { words } from '../../languages/words.ts'
import type { Dropped } from '../images/own/dropped.ts'
import classes from './drop.module.css'
import { useFileDrop } from './useFileDrop.ts'

/** A table, or images, dropped anywhere on the page become the target. */
export function DropData() {
  return useFileDrop(take) ? <div className={classes.drop}>{words.points.drop}</div> : null
}

/** What drops nothing needs nothing of it. */
async function take(files: Promise<readonly Dropped[]>): Promise<void> {
  const { takeFiles } = await import('../images/own/takeFiles.ts')
  await takeFiles(await files)
}
