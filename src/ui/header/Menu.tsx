import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { Help } from '../controls/Help.tsx'
import { Share } from '../share/Share.tsx'
import { BackendSelect, running } from './BackendSelect.tsx'
import { CopyShortLink } from './CopyShortLink.tsx'
import header from './header.module.css'
import { Icon } from './icons.tsx'
import { Keys } from './Keys.tsx'
import classes from './menu.module.css'
import { OpenTab } from './OpenTab.tsx'
import { Present } from './Present.tsx'
import { RunTo } from './RunTo.tsx'
import { SceneLinks } from './SceneLinks.tsx'
import { SpeedSelect } from './SpeedSelect.tsx'
import { ThemeSelect } from './ThemeSelect.tsx'

/** 'Full speed · wasm, 2 200 steps/s': what the menu would say first, without opening it. */
const standing = (state: State): string => {
  const { speed, slowest } = state
  const said = [
    speed === 'full' ? words.transport.fullSpeed : words.transport.perSecond(speed),
    running(state),
  ]
  if (slowest)
    said.push(words.transport.waits(letter[slowest === 'a' ? 'b' : 'a'], letter[slowest]))
  return said.join(' · ')
}

/** Speed, goal, engine, theme, keys: what is set once and then left alone. */
export function Menu({ children }: { readonly children: ReactNode }) {
  const text = useSampled(standing, 1000)
  const apart = useModescope((state) => state.apart)
  const setApart = useModescope((state) => state.setApart)
  return (
    <>
      <button
        type="button"
        className={header.menuButton}
        popoverTarget="menu"
        aria-label={`${words.transport.menu}: ${text}`}
      >
        <span className={header.standing}>{text}</span>
        <Icon name="menu" />
      </button>
      <div id="menu" popover="auto" className={classes.menu}>
        {children}
        <Row label={words.transport.speed}>
          <SpeedSelect />
        </Row>
        <RunTo />
        <Row label={words.transport.backend}>
          <BackendSelect />
        </Row>
        <Row label={words.transport.theme}>
          <ThemeSelect />
        </Row>
        <div className={classes.row}>
          <Switch
            size="sm"
            className={classes.grow}
            label={words.transport.apart}
            aria-description={words.transport.apartHelp}
            checked={apart}
            onChange={(event) => setApart(event.currentTarget.checked)}
          />
          <Help label={words.transport.apart} text={words.transport.apartHelp} />
        </div>
        <CopyShortLink />
        <div className={classes.pairs}>
          <button type="button" className={classes.textButton} popoverTarget="share">
            {words.transport.qr}
          </button>
          <Present />
          <OpenTab tab="lessons">{words.transport.lessons}</OpenTab>
          <OpenTab tab="gallery">{words.transport.gallery}</OpenTab>
        </div>
        <button type="button" className={classes.textButton} popoverTarget="keys">
          {words.transport.keys}
        </button>
        <SceneLinks className={classes.textButton} />
      </div>
      <Keys />
      <Share />
    </>
  )
}

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.row}>
    <span className={classes.rowLabel} aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
)
