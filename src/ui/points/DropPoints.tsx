import { useEffect, useState } from 'react'
import { words } from '../../languages/words.ts'
import { type Dropped, droppedFiles } from '../images/own/dropped.ts'
import classes from './points.module.css'

const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false

/** A table, or images, dropped anywhere on the page become the target. */
export function DropPoints() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFile(event)) return
      // Without this the browser would leave the page and open the file.
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Entering another element leaves the one before; only the window has no next.
      if (!event.relatedTarget) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) void take(droppedFiles(event.dataTransfer))
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over ? <div className={classes.drop}>{words.points.drop}</div> : null
}

/** What drops nothing needs nothing of it. */
async function take(files: Promise<readonly Dropped[]>): Promise<void> {
  const { takeFiles } = await import('../images/own/takeFiles.ts')
  await takeFiles(await files)
}
