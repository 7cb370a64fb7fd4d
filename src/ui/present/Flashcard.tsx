import { useEffect, useRef } from 'react'
import { presentWords } from '../../languages/late/present.ts'
import classes from './flashcard.module.css'
import { signs } from './letters.ts'

interface Props {
  /** The index of the option. */
  readonly chosen: number
  readonly onClose: () => void
}

/** The letter of an option as high as the screen, to be held up: its colour all over, its shape in the middle. */
export default function Flashcard({ chosen, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { letter, colour, ink, path, middle } = signs[chosen]
  const back = presentWords().flashcard.close(letter)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={classes.card} style={{ background: colour }} onClose={onClose}>
      <button type="button" aria-label={back} onClick={onClose}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <path d={path} fill={ink} />
          <text x="50" y={middle} fill={colour} fontSize="58" fontWeight="800" textAnchor="middle">
            {letter}
          </text>
        </svg>
      </button>
    </dialog>
  )
}
