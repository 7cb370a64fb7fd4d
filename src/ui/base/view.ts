import { create } from 'zustand'

/** What both lanes share, in groups: one at a time on a small window, all at once on a large one. */
export const panels = ['target', 'picture', 'training'] as const
export type Panel = (typeof panels)[number]

/** What the drawer holds of each lane. */
export const tabs = [
  'objectives',
  'divergence',
  'optima',
  'settings',
  'networks',
  'gallery',
  'lessons',
] as const
export type Tab = (typeof tabs)[number]

interface View {
  /** The panel that is open over the page; null: none. */
  readonly panel: Panel | null
  /** The tab of the drawer that is open; null: it is closed. */
  readonly tab: Tab | null
  /** The step at which every chart shows its values; null: the newest. */
  readonly crosshair: number | null
  /** Which of `pathTimes` the pictures show. */
  readonly time: number
  /** The time of the film from noise (0) to data (1), and whether it plays. */
  readonly film: number
  readonly filming: boolean
  openPanel(panel: Panel | null): void
  openTab(tab: Tab | null): void
  cross(step: number | null): void
  lookAt(time: number): void
  /** Shows this time of the film, and plays on from there, or not. */
  rollTo(film: number, filming: boolean): void
}

/** How the page stands, which no link holds. */
export const useView = create<View>()((set) => ({
  panel: null,
  tab: null,
  crosshair: null,
  time: 2,
  film: 1,
  filming: false,
  openPanel: (panel) => set({ panel }),
  openTab: (tab) => set({ tab }),
  cross: (crosshair) => set({ crosshair }),
  lookAt: (time) => set({ time }),
  rollTo: (film, filming) => set({ film, filming }),
}))
