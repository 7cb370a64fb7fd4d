// First, so that the page's own styles come after what they adjust.
import './ui/mantine.css'
import './ui/tokens.css'

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { boot } from './store/boot.ts'
import { App } from './ui/App.tsx'
import { theme } from './ui/theme.ts'

const schemes = localStorageColorSchemeManager({ key: 'modescope.theme' })

// Before the first paint, because the page's policy allows no inline script that would do it.
const chosen = schemes.get('auto')
const dark =
  chosen === 'dark' ||
  (chosen === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'

boot()

const root = createRoot(document.getElementById('root')!)
// As a transition, React builds the page in slices: frames and workers are served in between.
startTransition(() =>
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
        <App />
      </MantineProvider>
    </StrictMode>,
  ),
)
