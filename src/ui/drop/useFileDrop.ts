import { useEffect, useState } from 'react'
import { type Dropped, droppedFiles } from '../images/own/dropped.ts'

const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false

/**
 * Files dropped anywhere on the page.
 * @param take must keep its identity
 * @returns whether some are held over it
 */
export function useFileDrop(take: (files: Promise<readonly Dropped[]>) => unknown): boolean {
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
  }, [take])
  return over
}
