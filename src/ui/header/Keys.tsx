import { CloseButton } from '@mantine/core'
import { strings } from '../../languages/en/page.ts'
import { shortcuts } from '../keyboard/shortcuts.ts'
import classes from './menu.module.css'

const words = strings.keys

/** Every key of the page, at the press of `?`. */
export function Keys() {
  return (
    <section id="keys" popover="auto" className={classes.keys} aria-labelledby="keys-title">
      <h2 id="keys-title">
        {words.title}
        <CloseButton
          aria-label={words.close}
          onClick={() => document.getElementById('keys')?.hidePopover()}
        />
      </h2>
      <dl>
        {shortcuts.map(({ name, what }) => (
          <div key={name}>
            <dt>
              <kbd>{name}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.note}</p>
    </section>
  )
}
