import { CloseButton } from '@mantine/core'
import { Suspense, useEffect, useRef } from 'react'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useEscape } from '../base/useEscape.ts'
import { useFocusBack } from '../base/useFocusBack.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSurvey } from '../base/useSurvey.ts'
import { type Tab, tabs, useView } from '../base/view.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { laneLabel } from '../selectors/presets.ts'
import { selectChoice } from '../selectors/selectors.ts'
import classes from './drawer.module.css'

const contents = {
  objectives: lazyPart(() => import('../objectives/ObjectivesTab.tsx')),
  divergence: lazyPart(() => import('./DivergenceTab.tsx')),
  optima: lazyPart(() => import('./OptimaTab.tsx')),
  settings: lazyPart(() => import('./SettingsTab.tsx')),
  networks: lazyPart(() => import('../networks/NetworksTab.tsx')),
} as const

/** Of no lane: they stand over the whole width. */
const wholes = {
  gallery: lazyPart(() => import('../gallery/GalleryTab.tsx')),
  lessons: lazyPart(() => import('../lesson/LessonsTab.tsx')),
} as const

/** What is looked at now and then, mostly of both lanes side by side, over the foot of the page. */
export function Drawer() {
  const tab = useView((view) => view.tab)
  const { openTab } = useView.getState()
  const fits = useSurvey((survey) => laneNames.some((lane) => survey[lane].phase !== 'off'))
  const list = useRef<HTMLDivElement>(null)
  useEscape(tab !== null, () => openTab(null))
  useFocusBack(tab !== null)
  useEffect(() => {
    if (!tab) return
    // It stands at the end of the page, far from the button, or the menu, that opened it.
    const asked = document.activeElement?.matches('[aria-controls=drawer], [popovertarget=menu]')
    const selected = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (asked) selected?.focus()
    // On a narrow window it may stand beyond the end of the row.
    selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [tab])
  if (!tab) return null
  const offered = tabs.filter((one) => one !== 'optima' || fits || tab === 'optima')
  return (
    <section id="drawer" className={classes.drawer} aria-label={words.drawer.name}>
      <div className={classes.head}>
        <div ref={list} className={classes.tabs} role="tablist" aria-label={words.drawer.name}>
          {offered.map((one) => (
            <TabButton key={one} tab={one} on={one === tab} />
          ))}
        </div>
        <CloseButton
          className={classes.close}
          aria-label={words.drawer.close}
          onClick={() => openTab(null)}
        />
      </div>
      <div
        className={classes.lanes}
        role="tabpanel"
        aria-label={words.drawer.tabs[tab]}
        // Where nothing in it takes the focus, it does, so that keys can scroll it.
        tabIndex={tab === 'networks' ? 0 : undefined}
      >
        {tab === 'gallery' || tab === 'lessons' ? (
          <Whole tab={tab} />
        ) : (
          laneNames.map((lane) => <OfLane key={lane} lane={lane} tab={tab} />)
        )}
      </div>
    </section>
  )
}

function Whole({ tab }: { readonly tab: keyof typeof wholes }) {
  const Content = wholes[tab]
  return (
    <div className={classes.whole}>
      <Suspense>
        <Content />
      </Suspense>
    </div>
  )
}

interface OfLaneProps {
  readonly lane: LaneName
  readonly tab: keyof typeof contents
}

function OfLane({ lane, tab }: OfLaneProps) {
  const Content = contents[tab]
  return (
    <section
      data-lane={lane}
      className={classes.lane}
      aria-label={words.drawer.of(words.drawer.tabs[tab], letter[lane])}
    >
      <Heading lane={lane} />
      <Suspense>
        <Content lane={lane} />
      </Suspense>
    </section>
  )
}

function Heading({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  return (
    <h2 className={classes.name}>
      <b>{letter[lane]}</b> {laneLabel(choice)}
    </h2>
  )
}

function TabButton({ tab, on }: { readonly tab: Tab; readonly on: boolean }) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={on}
      tabIndex={on ? 0 : -1}
      className={classes.tab}
      onClick={() => useView.getState().openTab(tab)}
      onKeyDown={({ key, currentTarget }) => {
        const next = { ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' }[key]
        if (!next) return
        const neighbour = currentTarget[next as 'nextElementSibling' | 'previousElementSibling']
        if (neighbour?.getAttribute('role') !== 'tab') return
        ;(neighbour as HTMLElement).focus()
        ;(neighbour as HTMLElement).click()
      }}
    >
      {words.drawer.tabs[tab]}
    </button>
  )
}
