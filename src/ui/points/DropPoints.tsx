import { useEffect, useState } from 'react'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './points.module.css'
import { takePoints } from './takePoints.ts'

const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false

/** A table dropped anywhere on the page becomes the target. */
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
      const file = event.dataTransfer?.files[0]
      if (file) void take(file)
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

/** What is wrong is said beside the points where they are on the screen, and else as a message. */
async function take(file: File): Promise<void> {
  await takePoints(file)
  const { points, experiment, notify } = useModescope.getState()
  if (points?.phase === 'refused' && experiment.target.values.data === undefined) {
    // Where nothing is refused, nobody needs the words for it.
    const { pointsFault } = await import('../../languages/late/points.ts')
    notify(words.points.refused(pointsFault(points.problem)))
  }
}
