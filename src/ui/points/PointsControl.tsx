import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { mostRows } from '../../core/points/rowsText.ts'
import { readSketch, type Sketch } from '../../core/points/sketchText.ts'
import type { Choice } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { pointsFault } from '../../languages/late/points.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { words } from '../../languages/words.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './points.module.css'
import { takePoints } from './takePoints.ts'

/** A text longer than this goes straight to the reader: a field that shows it would stall the page. */
const longest = 20_000

/** Where the person's points come in, and what became of them. */
export function PointsControl() {
  const choice = useModescope((state) => state.experiment.target)
  const reading = useModescope((state) => state.points)
  const [text, setText] = useState('')
  const id = useId()
  const kind = targetFamily(choice.id)?.kind === 'line' ? 'line' : 'plane'
  const sketch = readSketch(String(choice.values.data), kind)
  return (
    <div className={classes.points}>
      <p className={classes.note}>{noteOf(choice, sketch)}</p>
      <label htmlFor={id} className={classes.label}>
        {settingsWords().points.paste}
      </label>
      <textarea
        id={id}
        className={classes.text}
        rows={4}
        spellCheck={false}
        placeholder={settingsWords().points.placeholder[kind]}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (pasted.length <= longest) return
          event.preventDefault()
          setText('')
          void takePoints(pasted)
        }}
      />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={text.trim() === ''}
          onClick={() => void takePoints(text)}
        >
          {settingsWords().points.use}
        </Button>
        <label className={classes.file}>
          <input
            type="file"
            className="hidden"
            accept=".csv,.tsv,.txt,.dat,text/csv,text/plain"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              if (file) void takePoints(file)
              // So that the same file, corrected, can be opened again.
              currentTarget.value = ''
            }}
          />
          {settingsWords().points.file}
        </label>
      </div>
      {reading?.phase === 'reading' && (
        <p className={classes.note}>{settingsWords().points.reading}</p>
      )}
      {reading?.phase === 'refused' && (
        <p role="alert" className={classes.refused}>
          {words.points.refused(pointsFault(reading.problem))}
        </p>
      )}
    </div>
  )
}

/** What p is made of. */
function noteOf({ values }: Choice, sketch: Sketch | null): string {
  const { points } = settingsWords()
  if (!sketch || sketch.count === 0) return points.example
  const count = formatStep(sketch.count)
  if (values.rows !== '' && values.draw === 'exact') return points.exact(count)
  const note = points.sketch(count, sketch.kernels.length)
  return values.rows === '' ? `${note} ${points.tooMany(formatStep(mostRows))}` : note
}
