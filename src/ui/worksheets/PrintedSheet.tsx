import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Worksheet } from '../../core/worksheet/worksheet.ts'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { PrintedStep } from './PrintedStep.tsx'
import classes from './printed.module.css'

interface Props {
  readonly lesson: Lesson
  readonly sheet: Worksheet
  readonly done: () => void
}

/** A worksheet on paper: what is printed in place of the page, and seen nowhere else. */
export function PrintedSheet({ lesson, sheet, done }: Props) {
  const { own } = worksheetsWords()
  useEffect(() => {
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [done])
  return createPortal(
    <article className={classes.sheet}>
      <h1>{lesson.title}</h1>
      <p>
        {sheet.name && <b>{sheet.name} · </b>}
        {own.written(sheet.saved.slice(0, 10))}
      </p>
      {lesson.steps.map((step, i) => {
        const answer = sheet.steps.find(({ id }) => id === step.id)
        return answer && <PrintedStep key={step.id} {...{ lesson, step, answer }} number={i + 1} />
      })}
    </article>,
    document.body,
  )
}
