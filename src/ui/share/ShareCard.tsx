import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import { addressOf, isLocal } from '../../core/settings/canonical.ts'
import { shareWords } from '../../languages/late/share.ts'
import { words } from '../../languages/words.ts'
import { linkOf } from '../../store/link.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { Help } from '../controls/Help.tsx'
import { Qr } from '../qr/Qr.tsx'
import classes from './share.module.css'
import { useCopiedAddress } from './useCopiedLink.ts'

/** To the run as it stands: of a paused one, to pause at the same step. */
const withSeed = (state: State) => linkOf(state, { here: true, short: true, ask: false })
const asking = (state: State) => linkOf(state, { here: true, short: true, ask: true })

/** The short link as a QR code, for the phones of a room. */
export default function ShareCard() {
  const [ask, setAsk] = useState(useModescope.getState().asksSeat)
  const link = useSampled(ask ? asking : withSeed, 500)
  const { copied, copy } = useCopiedAddress(() => link)
  const share = shareWords()
  const address = addressOf(link, location.href)
  return (
    <>
      <Qr link={address} label={share.code} instead={share.tooLong} className={classes.code} />
      {isLocal(address) && <p className={classes.note}>{words.transport.local}</p>}
      <div className={classes.row}>
        <Switch
          size="sm"
          label={share.ask}
          aria-description={share.askHelp}
          checked={ask}
          onChange={(event) => setAsk(event.currentTarget.checked)}
        />
        <Help label={share.ask} text={share.askHelp} />
        <span aria-live="polite" className={classes.copy}>
          <Button variant="default" onClick={copy}>
            {copied ? `✓ ${words.transport.copied}` : share.copy}
          </Button>
        </span>
      </div>
    </>
  )
}
