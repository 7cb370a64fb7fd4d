import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { maxModes } from '../../core/gaussian/modesText.ts'
import { labelOf } from '../../languages/declared.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { drawnOf } from './drawn.ts'
import classes from './editor.module.css'
import { addMode, equaliseWeights } from './edits.ts'
import { fieldsOf, ModeRow } from './ModeRow.tsx'
import { ShareSlider } from './ShareSlider.tsx'

/** Scrolls the list, and nothing but the list, until the row is seen. */
function reveal(list: HTMLElement, { offsetTop, offsetHeight }: HTMLElement): void {
  const lowest = offsetTop + offsetHeight - list.clientHeight
  list.scrollTop = Math.max(lowest, Math.min(offsetTop, list.scrollTop))
}

/** The modes of a drawn target as numbers; the same modes stand in the pictures, to be dragged. */
export function ModesEditor() {
  const list = useRef<HTMLOListElement>(null)
  const choice = useModescope((state) => state.experiment.target)
  const taken = useModescope((state) => state.mode)
  useEffect(() => {
    const row = taken === null ? null : list.current?.children[taken]
    if (row instanceof HTMLElement && list.current) reveal(list.current, row)
  }, [taken])
  const drawn = drawnOf(choice)
  if (!drawn) return null
  const { kind, modes } = drawn
  const full = modes.length >= maxModes
  return (
    <div className={classes.editor}>
      <div className={classes.head} data-kind={kind} aria-hidden="true">
        {fieldsOf(kind).map(([name, field]) => (
          <span key={name}>{labelOf(field)}</span>
        ))}
      </div>
      <ol ref={list} className={classes.rows}>
        {modes.map((mode, index) => (
          // A mode is its place in the list: it has no other name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <ModeRow key={index} kind={kind} index={index} mode={mode} alone={modes.length === 1} />
        ))}
      </ol>
      <ShareSlider modes={modes} index={Math.min(taken ?? 0, modes.length - 1)} />
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" disabled={full} onClick={() => addMode()}>
          {settingsWords().add}
        </Button>
        <Button size="compact-sm" variant="default" onClick={equaliseWeights}>
          {settingsWords().equal}
        </Button>
      </div>
      <p className={classes.note}>{full ? settingsWords().full(maxModes) : settingsWords().hint}</p>
    </div>
  )
}
