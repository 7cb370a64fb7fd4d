import type { Dropped } from '../images/own/dropped.ts'
import { useWorksheets } from './useWorksheets.ts'

/** Reads what was dropped or chosen, and shows it. */
export async function openSheets(files: readonly Dropped[]): Promise<void> {
  if (files.length === 0) return
  await useWorksheets.getState().open(
    files.map(({ path, file }) => ({
      path,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    })),
  )
}
