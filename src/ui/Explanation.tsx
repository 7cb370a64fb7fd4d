import classes from './app.module.css'
import { Disclosure } from './controls/Disclosure.tsx'
import { explanation, shortcutsText } from './explanation.ts'
import { shortcuts } from './shortcuts.ts'

/** What stands below the figure: how to read it, and the keys. */
export function Explanation() {
  return (
    <footer className={classes.footer}>
      <Disclosure title={explanation.title}>
        <div className={classes.prose}>
          {explanation.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </Disclosure>
      <Disclosure title={shortcutsText.title}>
        <dl className={classes.keys}>
          {shortcuts.map(({ name, what }) => (
            <div key={name}>
              <dt>
                <kbd>{name}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.prose}>{shortcutsText.note}</p>
      </Disclosure>
    </footer>
  )
}
