import { addressOf, isLocal } from '../../core/settings/canonical.ts'
import { presentWords } from '../../languages/late/present.ts'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import { Qr } from '../qr/Qr.tsx'
import { linkToShow } from './link.ts'
import classes from './present.module.css'

/** A QR code of this very step, as high as the window. */
export function Code() {
  const address = addressOf(useModescope(linkToShow), location.href)
  const { name, alt, tooLong } = presentWords().code
  return (
    <section className={classes.over} aria-label={name}>
      <Qr className={classes.code} link={address} label={alt(address)} instead={tooLong} />
      {isLocal(address) && <p className={classes.local}>{words.transport.local}</p>}
    </section>
  )
}
