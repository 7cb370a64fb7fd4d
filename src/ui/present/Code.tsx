import { withAside } from '../../core/settings/aside.ts'
import { presentWords } from '../../languages/late/present.ts'
import { linkOf } from '../../store/link.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { Qr } from '../qr/Qr.tsx'
import classes from './present.module.css'

/** What a phone opens: what is on the wall, without the view of who presents it. */
const link = (state: State): string =>
  linkOf({ ...state, unknown: withAside(state.unknown, 'view', null) }, { short: true })

/** A QR code of this very step, as high as the window. */
export function Code() {
  const address = useModescope((state) => new URL(link(state), location.href).href)
  const { name, alt } = presentWords().code
  return (
    <section className={classes.over} aria-label={name}>
      <Qr className={classes.code} link={address} label={alt(address)} />
    </section>
  )
}
