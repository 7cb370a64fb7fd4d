import { Button, CloseButton, TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { mostName } from '../../core/worksheet/limits.ts'
import type { Worksheet } from '../../core/worksheet/worksheet.ts'
import { fileName, writeSheet } from '../../core/worksheet/writeSheet.ts'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import type { Attended } from '../../store/lesson/answer.ts'
import { download } from '../base/download.ts'
import classes from './mySheet.module.css'
import { PrintedSheet } from './PrintedSheet.tsx'
import { useSheetName } from './sheetName.ts'
import { sheetOf } from './sheetOf.ts'

interface Props {
  readonly attended: Attended
  readonly close: () => void
}

/** A student's own worksheet, to be handed in as a file or on paper. */
export default function MySheet({ attended, close }: Props) {
  const { name, call } = useSheetName()
  const [printed, print] = useState<Worksheet | null>(null)
  const done = useCallback(() => print(null), [])
  const { own } = worksheetsWords()
  const { lesson, answers } = attended
  const answered = lesson.steps.filter(({ id }) => Object.hasOwn(answers, id)).length
  return (
    <>
      <h2>
        {own.title}
        <CloseButton aria-label={own.close} onClick={close} />
      </h2>
      <p>{own.lead(answered, lesson.steps.length)}</p>
      <TextInput
        size="md"
        label={own.name}
        autoComplete="name"
        maxLength={mostName}
        value={name}
        onChange={(event) => call(event.currentTarget.value)}
      />
      <div className={classes.ways}>
        <Button
          onClick={() =>
            download(fileName, writeSheet(sheetOf(attended, name)), 'application/json')
          }
        >
          {own.download}
        </Button>
        <Button variant="default" onClick={() => print(sheetOf(attended, name))}>
          {own.print}
        </Button>
      </div>
      <p className={classes.note}>{own.printHelp}</p>
      {printed && <PrintedSheet lesson={lesson} sheet={printed} done={done} />}
    </>
  )
}
