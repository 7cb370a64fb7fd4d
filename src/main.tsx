// First, so that the page's own styles come after what they adjust.
import './ui/base/mantine.css'
import './ui/base/tokens.css'

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { boot } from './store/run/boot.ts'
import { speakAsLinked } from './ui/base/language.ts'
import { theme } from './ui/base/theme.ts'
import { Boundary } from './ui/boundary/Boundary.tsx'
import { lastWord } from './ui/boundary/lastWord.ts'
import { rootErrors } from './ui/boundary/rootErrors.ts'
import { Page } from './ui/Page.tsx'

const schemes = localStorageColorSchemeManager({ key: 'modescope.theme' })

// Before the first paint, because the page's policy allows no inline script that would do it.
const chosen = schemes.get('auto')
const dark =
  chosen === 'dark' ||
  (chosen === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'

try {
  boot()
} catch (error) {
  lastWord(error)
  throw error
}

const root = createRoot(document.getElementById('root')!, rootErrors)
const page = (
  <StrictMode>
    <Boundary>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
        <Page />
      </MantineProvider>
    </Boundary>
  </StrictMode>
)
// As a transition, React builds the page in slices: frames and workers are served in between.
speakAsLinked().then(() => startTransition(() => root.render(page)))
