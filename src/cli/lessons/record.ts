import { readFileSync, writeFileSync } from 'node:fs'
import type { Lesson } from '../../lessons/lesson.ts'
import type { Measured } from '../../lessons/measured.ts'
import type { Found } from './found.ts'

// The program itself runs from a folder of its own.
const file = 'src/lessons/measured.json'

/** Beside what was measured before; what no lesson has any more is left out. */
export function record(lessons: readonly Lesson[], found: readonly Found[]): void {
  const known: Readonly<Record<string, Readonly<Record<string, Measured>>>> = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const all = lessons.flatMap((lesson) => {
    const kept = lesson.steps.flatMap((step) => {
      const now = found.find((one) => one.lesson === lesson && one.step === step)
      const measured = now?.measured ?? known[lesson.id]?.[step.id]
      return measured ? [[step.id, measured] as const] : []
    })
    return kept.length > 0 ? [[lesson.id, Object.fromEntries(kept)] as const] : []
  })
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
}
