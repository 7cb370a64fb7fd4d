import type { ReactNode } from 'react'
import { ofEpoch } from '../../core/settings/epoch.ts'
import { galleryWords } from '../../languages/late/gallery.ts'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'
import { useCopiedAddress } from '../share/useCopiedLink.ts'
import classes from './gallery.module.css'

interface Props {
  readonly name: string
  readonly sentence: string
  readonly link: string
  /** What is known of it. */
  readonly children: ReactNode
}

/** Two lanes that can be opened, or handed on as a short link. */
export function Card({ name, sentence, link, children }: Props) {
  const { open, opens } = galleryWords()
  const openLink = useModescope((state) => state.open)
  const { copied, copy } = useCopiedAddress(() => ofEpoch(link))
  return (
    <li className={classes.card}>
      <h3>{name}</h3>
      <p>{sentence}</p>
      {children}
      <p className={classes.ways}>
        <button
          type="button"
          className={classes.open}
          aria-label={open(name)}
          onClick={() => {
            useView.getState().openTab(null)
            openLink(ofEpoch(link))
          }}
        >
          {opens}
        </button>
        <span aria-live="polite">
          <button type="button" className={classes.copy} onClick={copy}>
            {copied ? `✓ ${words.transport.copied}` : words.transport.copyShort}
          </button>
        </span>
      </p>
    </li>
  )
}
