import { useEffect } from 'react'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import { currentLink } from '../../store/store.ts'
import { download } from '../base/download.ts'
import { useLanguage } from '../base/language.ts'
import { Boundary } from '../boundary/Boundary.tsx'
import drop from '../drop/drop.module.css'
import { useFileDrop } from '../drop/useFileDrop.ts'
import header from '../header/header.module.css'
import type { Dropped } from '../images/own/dropped.ts'
import scene from '../scenes/scene.module.css'
import { Lesson } from './Lesson.tsx'
import { Opener } from './Opener.tsx'
import { openSheets } from './openSheets.ts'
import { Refusals } from './Refusals.tsx'
import { sheetsTable } from './sheetsTable.ts'
import { useWorksheets } from './useWorksheets.ts'
import { Verify } from './Verify.tsx'
import classes from './worksheets.module.css'

const take = async (files: Promise<readonly Dropped[]>) => openSheets(await files)

/** `view=sheets`: the worksheets of a class, by question and by student. It trains nothing but what they ask. */
export default function WorksheetsPage() {
  const over = useFileDrop(take)
  const handed = useWorksheets((state) => state.handed)
  const refused = useWorksheets((state) => state.refused)
  const reading = useWorksheets((state) => state.reading)
  const said = worksheetsWords()
  // Whoever leaves does not go on training.
  useEffect(() => () => useWorksheets.getState().stop(), [])
  const isOpen = handed.length + refused.length > 0
  return (
    <div key={useLanguage()}>
      <header className={header.bar}>
        <a className={scene.back} href={`./${currentLink()}`}>
          <span aria-hidden="true">‹ </span>
          {said.back}
        </a>
        <h1 className={scene.title}>{said.title}</h1>
      </header>
      <main className={classes.page}>
        <p className={classes.lead}>{said.lead}</p>
        <div className={classes.buttons}>
          <Opener />
          {handed.length > 0 && (
            <button
              type="button"
              className={classes.button}
              onClick={() => download('worksheets.csv', sheetsTable(useWorksheets.getState()))}
            >
              {said.csv}
            </button>
          )}
          {isOpen && (
            <button
              type="button"
              className={classes.button}
              onClick={useWorksheets.getState().close}
            >
              {said.close}
            </button>
          )}
        </div>
        <p role="status">
          {reading ? said.reading : isOpen ? said.standing(handed.length, refused.length) : ''}
        </p>
        <Boundary>
          <Refusals />
        </Boundary>
        {handed.length > 0 && (
          <Boundary>
            <Verify />
            <Lesson />
          </Boundary>
        )}
      </main>
      {over && <div className={drop.drop}>{said.drop}</div>}
    </div>
  )
}
