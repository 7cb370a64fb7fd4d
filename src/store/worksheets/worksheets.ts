import { createStore } from 'zustand/vanilla'
import { EPOCH } from '../../core/settings/epoch.ts'
import { type Collected, collect, none, type SheetFile } from '../../core/worksheet/collect.ts'
import { counted } from '../../core/worksheet/counted.ts'
import { type Found, runsIn } from '../../core/worksheet/verdict.ts'
import type { Spawn } from '../../engine/wire/line.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { loadLesson } from '../../lessons/registry.ts'
import { type Repeating, repeat } from './repeat.ts'

export interface WorksheetsState extends Collected {
  readonly reading: boolean
  /** Of the sheets, by id; null: this version has none of that name, or it cannot be loaded. */
  readonly lessons: ReadonlyMap<string, Lesson | null>
  /** The lesson whose answers are shown. */
  readonly shown: string | null
  /** What runs show that were made again. */
  readonly found: Found
  /** The share of the steps that are made of the runs that are made again; null: none are. */
  readonly progress: number | null
  /** Adds files to those that are open. */
  open(files: readonly SheetFile[]): Promise<void>
  show(lesson: string): void
  /** Makes every run again that can be compared, and has not been made. */
  verify(): void
  stop(): void
  /** Closes all sheets. */
  close(): void
}

/** Sheets that came back: what the page of worksheets shows, and nothing else of the page. */
export const createWorksheets = (spawn: Spawn, load = loadLesson) =>
  createStore<WorksheetsState>()((set, get) => {
    let repeating: Repeating | null = null
    /** All that was ever opened; which of several counts, is asked anew each time. */
    let all: Collected = none
    const empty = { ...none, lessons: new Map(), shown: null, found: new Map(), progress: null }
    return {
      ...empty,
      reading: false,
      async open(files) {
        set({ reading: true })
        const more = await collect(files)
        all = {
          handed: [...all.handed, ...more.handed],
          refused: [...all.refused, ...more.refused],
        }
        const now = counted(all)
        const ids = [...new Set(now.handed.map(({ sheet }) => sheet.lesson))].sort()
        const lessons = await Promise.all(
          ids.map(async (id) => [id, await load(id).catch(() => null)] as const),
        )
        set({
          ...now,
          reading: false,
          lessons: new Map(lessons),
          shown: get().shown ?? ids[0] ?? null,
        })
      },
      show: (shown) => set({ shown }),
      verify() {
        const known = get().found
        const runs = [...runsIn(get().handed, EPOCH)].filter(([key]) => !known.has(key))
        if (get().progress !== null || runs.length === 0) return
        set({ progress: 0 })
        const mine = repeat(
          spawn,
          new Map(runs),
          (key, found) => set({ found: new Map(get().found).set(key, found) }),
          (progress) => set({ progress }),
        )
        repeating = mine
        void mine.finished.then(() => {
          if (mine === repeating) set({ progress: null })
        })
      },
      stop() {
        repeating?.stop()
        repeating = null
        set({ progress: null })
      },
      close() {
        get().stop()
        all = none
        set(empty)
      },
    }
  })

export type Worksheets = ReturnType<typeof createWorksheets>
