import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Controls are neutral: on this page colour means a lane. */
const ink: MantineColorsTuple = [
  '#f5f5f3',
  '#eceae4',
  '#d3d3cf',
  '#b4b5b4',
  '#94969a',
  '#75787d',
  '#5a5e64',
  '#3d4046',
  '#1d1f23',
  '#101114',
]

const system =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif'

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  fontFamily: system,
  // Mantine's own smallest is 12 px, which is small for a control.
  fontSizes: { xs: '0.8125rem' },
  headings: { fontFamily: system },
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
})
