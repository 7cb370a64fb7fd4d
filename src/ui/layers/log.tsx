import { painter } from './painter.ts'

export default painter({
  mark: (
    <>
      <path d="M3 2V17H19" fill="none" stroke="var(--ink-2)" />
      <path d="M5 16Q11 -8 17 16" fill="none" stroke="var(--ink)" strokeWidth="2" />
    </>
  ),
  elsewhere: 'the scale of all densities',
})
