/**
 * On a projector of 4:3, the least wide, the texts of every step leave room for the pictures. Lines are
 * reckoned, roughly, by the width of letters; the end-to-end test measures those of one step.
 */
import { expect, test } from 'vitest'
import { fill } from '../../lessons/fill.ts'
import type { Lesson, Step } from '../../lessons/lesson.ts'
import { valuesOf } from '../../lessons/measured.ts'
import { lessonIds, loadLesson } from '../../lessons/registry.ts'
import { shares } from './sizes.ts'

/** Of a wide system font, in parts of its size. */
const LETTER = 0.57
/** In hundredths of the window's height: its width less the margins, half of it less a sign. */
const [WIDTH, HALF] = [128, 55]

/** What is seen of a text: of a formula about its letters. */
const seen = (text: string) =>
  text.replace(/\$[^$]*\$/g, (tex) =>
    tex.replace(/\\(mathrm|,|\|)|[{}$]/g, '').replace(/\\\w+/g, 'x'),
  )

const linesOf = (text: string, size: number, width: number) =>
  Math.ceil((seen(text).length * size * LETTER) / width)

/** How much of the window's height the text takes on each slide, in %. */
function heights(lesson: Lesson, step: Step) {
  const said = (text: string) => fill(text, valuesOf(lesson, step))
  const { ask, look, say } = step
  const options = ask.options.map(({ text }) => linesOf(said(text), shares.text, HALF))
  const rows = [options.slice(0, 2), options.slice(2)].map((row) => Math.max(0, ...row))
  const text = (lines: number) => 1.22 * shares.text * lines
  return {
    question:
      1.15 * shares.question * linesOf(said(ask.text), shares.question, WIDTH) +
      rows.reduce((sum, lines) => sum + Math.max(6, text(lines)), 0),
    run: text(linesOf(said(look), shares.text, WIDTH)),
    result: 6 + text(linesOf(said(say), shares.text, WIDTH)),
  }
}

test.each(lessonIds)('the steps of lesson %s fit', async (id) => {
  const lesson = (await loadLesson(id))!
  for (const step of lesson.steps) {
    const { question, run, result } = heights(lesson, step)
    expect(Math.max(question, run, result), `${id}.${step.id}`).toBeLessThan(70)
  }
})
