import { useState } from 'react'
import { presentWords } from '../../languages/late/present.ts'
import { placeText } from '../../store/lesson/place.ts'
import { useModescope } from '../base/useModescope.ts'
import { readHands } from './hands.ts'
import classes from './present.module.css'
import { usePresenter } from './presenter.ts'

/** Where hands are typed; nobody sees how many there are before all are counted. */
export function HandsField() {
  const attended = useModescope((state) => state.lesson)
  const [text, setText] = useState('')
  if (!attended) return null
  const { count, close } = usePresenter.getState()
  const options = attended.lesson.steps[attended.at].ask.options.length
  const vote = readHands(text, options)
  const { field, example } = presentWords().hands
  return (
    <form
      className={classes.hands}
      onSubmit={(event) => {
        event.preventDefault()
        if (vote) count(placeText(attended), vote)
      }}
    >
      <label>
        {field}
        <input
          // biome-ignore lint/a11y/noAutofocus: a key opened it, to be typed into
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          placeholder={example(options)}
          aria-invalid={text !== '' && !vote}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            close()
          }}
        />
      </label>
    </form>
  )
}
