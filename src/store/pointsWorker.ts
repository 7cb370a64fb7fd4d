import { importTable } from '../core/points/importTable.ts'

/** Reads one table, then waits to be terminated: the page never stops for it. */
addEventListener('message', async ({ data }: MessageEvent<string | File>) => {
  try {
    postMessage(importTable(typeof data === 'string' ? data : await data.text()))
  } catch (error) {
    postMessage({ problem: `the file could not be read (${(error as Error).message})` })
  }
})
