import { NativeSelect } from '@mantine/core'
import { useStore } from 'zustand'
import { addressOf } from '../../core/settings/canonical.ts'
import { sceneWords } from '../../languages/late/scene.ts'
import { words } from '../../languages/words.ts'
import header from '../header/header.module.css'
import { Icon } from '../header/icons.tsx'
import menu from '../header/menu.module.css'
import { ThemeSelect } from '../header/ThemeSelect.tsx'
import { useCopied } from '../share/useCopied.ts'
import type { Played } from './played.ts'

const slow = [1, 4, 20, 60]

interface Props {
  readonly store: Played
  readonly link: () => string
}

/** Speed, theme, the link: what is set once and then left alone. */
export function SceneMenu({ store, link }: Props) {
  const speed = useStore(store, (state) => state.speed)
  const { fullSpeed, perSecond } = words.transport
  const { copied, copy } = useCopied(
    () => addressOf(link(), location.href),
    () => {},
  )
  return (
    <>
      <button
        type="button"
        className={header.menuButton}
        popoverTarget="menu"
        aria-label={words.transport.menu}
      >
        <Icon name="menu" />
      </button>
      <div id="menu" popover="auto" className={menu.menu}>
        <div className={menu.row}>
          <span className={menu.rowLabel} aria-hidden="true">
            {words.transport.speed}
          </span>
          <NativeSelect
            size="xs"
            aria-label={words.transport.speed}
            data={[
              { value: 'full', label: fullSpeed },
              ...slow.map((n) => ({ value: String(n), label: perSecond(n) })),
            ]}
            value={String(speed)}
            onChange={({ currentTarget: { value } }) =>
              store.getState().setSpeed(value === 'full' ? value : Number(value))
            }
          />
        </div>
        <div className={menu.row}>
          <span className={menu.rowLabel} aria-hidden="true">
            {words.transport.theme}
          </span>
          <ThemeSelect />
        </div>
        <span aria-live="polite">
          <button type="button" className={menu.textButton} onClick={copy}>
            {copied ? `✓ ${words.transport.copied}` : words.transport.copy}
          </button>
        </span>
        <p className={menu.reason}>{sceneWords().keys}</p>
      </div>
    </>
  )
}
