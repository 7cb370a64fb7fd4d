import type { LaneName } from '../../core/settings/experiment.ts'

/** Takes the keys to a lane's sheet: to the picture, or the code, that was asked about last. */
export const focusSheet = (lane: LaneName): void =>
  document
    .querySelector<HTMLElement>(`[data-lane=${lane}] [data-over] button[tabindex='0']`)
    ?.focus()
