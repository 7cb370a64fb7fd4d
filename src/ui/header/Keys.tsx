import { CloseButton } from '@mantine/core'
import { words } from '../../languages/words.ts'
import { shortcuts } from '../keyboard/shortcuts.ts'
import classes from './menu.module.css'

/** Every key of the page, at the press of `?`. */
export function Keys() {
  return (
    <section id="keys" popover="auto" className={classes.keys} aria-labelledby="keys-title">
      <h2 id="keys-title">
        {words.keys.title}
        <CloseButton
          aria-label={words.keys.close}
          onClick={() => document.getElementById('keys')?.hidePopover()}
        />
      </h2>
      <dl>
        {shortcuts.map(({ name, what }) => (
          <div key={name}>
            <dt>
              <kbd>{name}</kbd>
            </dt>
            <dd>{words.keys.do[what]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.keys.note}</p>
    </section>
  )
}
