import { useModescope } from '../base/useModescope.ts'

/** Moves the focus to the centre of the mode in hand, once it stands in the list. */
export function focusTaken(list: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const { mode } = useModescope.getState()
    if (mode !== null)
      list
        ?.querySelectorAll<HTMLElement>('[data-of=mode] button')
        [mode]?.focus({ preventScroll: true })
  })
}
