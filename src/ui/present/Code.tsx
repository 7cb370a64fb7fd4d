import { presentWords } from '../../languages/late/present.ts'
import { useModescope } from '../base/useModescope.ts'
import { Qr } from '../qr/Qr.tsx'
import { linkToShow } from './link.ts'
import classes from './present.module.css'

/** A QR code of this very step, as high as the window. */
export function Code() {
  const address = useModescope((state) => new URL(linkToShow(state), location.href).href)
  const { name, alt } = presentWords().code
  return (
    <section className={classes.over} aria-label={name}>
      <Qr className={classes.code} link={address} label={alt(address)} />
    </section>
  )
}
