import { readFileSync, writeFileSync } from 'node:fs'
import type { Lesson } from '../../lessons/lesson.ts'
import type { Measured } from '../../lessons/measured.ts'

/** By lesson, then by step. */
export type Found = Readonly<Record<string, Readonly<Record<string, Measured>>>>

// The program itself runs from a folder of its own.
const file = 'src/lessons/measured.json'

/** Beside what was measured before; what no lesson has any more is left out. */
export function record(lessons: readonly Lesson[], found: Found): void {
  const known: Found = JSON.parse(readFileSync(file, 'utf8'))
  const all = lessons.flatMap(({ id, steps }) => {
    const merged = { ...known[id], ...found[id] }
    const kept = steps.flatMap((step) =>
      merged[step.id] ? [[step.id, merged[step.id]] as const] : [],
    )
    return kept.length > 0 ? [[id, Object.fromEntries(kept)] as const] : []
  })
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
}
