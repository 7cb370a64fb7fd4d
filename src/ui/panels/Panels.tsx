import { CloseButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Suspense } from 'react'
import type { Training } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { useEscape } from '../base/useEscape.ts'
import { useFocusBack } from '../base/useFocusBack.ts'
import { useModescope } from '../base/useModescope.ts'
import { type Panel, panels, useView } from '../base/view.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { LessonsButton } from './LessonsButton.tsx'
import { PanelIcon } from './PanelIcon.tsx'
import classes from './panels.module.css'

/** Loaded when they are first opened: the pictures come first. */
const contents = {
  target: lazyPart(() => import('./TargetPanel.tsx')),
  picture: lazyPart(() => import('./LayersPanel.tsx')),
  training: lazyPart(() => import('./TrainingPanel.tsx')),
} as const

/** Where a column of settings leaves both pictures as large as they can be. */
const large = '(min-width: 1600px) and (min-height: 720px)'

/** What both lanes share: a column beside them, or a rail whose panels open over the page. */
export function Panels() {
  return useMediaQuery(large, window.matchMedia(large).matches) ? <Column /> : <Rail />
}

function Column() {
  const summaries: Partial<Record<Panel, string>> = { training: useModescope(selectTraining) }
  return (
    <aside className={classes.column} aria-label={words.setup.name}>
      <LessonsButton className={classes.columnButton} />
      {panels.map((panel) => {
        const Content = contents[panel]
        return (
          <Disclosure
            key={panel}
            title={words.setup.titles[panel]}
            summary={summaries[panel]}
            open={panel !== 'training'}
          >
            <Suspense>
              <Content />
            </Suspense>
          </Disclosure>
        )
      })}
    </aside>
  )
}

function Rail() {
  const open = useView((state) => state.panel)
  const { openPanel } = useView.getState()
  const chosen = useModescope(selectTarget)
  useEscape(open !== null, () => openPanel(null))
  useFocusBack(open !== null)
  const Content = open && contents[open]
  return (
    <aside className={classes.rail} aria-label={words.setup.name}>
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          className={classes.railButton}
          aria-expanded={open === panel}
          aria-controls="panel"
          aria-label={panel === 'target' ? `${words.setup.short.target}: ${chosen}` : undefined}
          onClick={() => openPanel(open === panel ? null : panel)}
        >
          <PanelIcon panel={panel} />
          {words.setup.short[panel]}
        </button>
      ))}
      <LessonsButton className={classes.railButton} />
      {Content && open && (
        <section id="panel" className={classes.panel} aria-label={words.setup.titles[open]}>
          <h2 className={classes.panelTitle}>
            {words.setup.titles[open]}
            <CloseButton aria-label={words.setup.close} onClick={() => openPanel(null)} />
          </h2>
          <Suspense>
            <Content />
          </Suspense>
        </section>
      )}
    </aside>
  )
}

const selectTarget = ({ experiment }: State): string =>
  labelOf(targetFamily(experiment.target.id) ?? { label: '' })
const selectTraining = ({ experiment }: State): string => summary(experiment.training)

/** 'seed 1, batch 128, 2 × 64': what a reader asks first. */
const summary = ({ seed, runs, batch, depth, width }: Training): string =>
  `${runs > 1 ? `seeds ${seed}–${seed + runs - 1}` : `seed ${seed}`}, batch ${batch}, ${depth} × ${width}`
