import type { Lesson } from '../../../lessons/lesson.ts'

/** Minutes and seconds: 4:05. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Minutes that are planned up to the end of a step, in the long form of the lesson. */
export const plannedTo = ({ steps }: Lesson, at: number): number =>
  steps.slice(0, at + 1).reduce((sum, { minutes }) => sum + minutes, 0)
