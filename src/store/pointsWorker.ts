import { type Imported, importTable } from '../core/points/importTable.ts'
import type { Outcome } from '../core/points/points.ts'
import { tableText } from '../core/points/tableText.ts'

/** Reads one table, then waits to be terminated: the page never stops for it. */
addEventListener('message', async ({ data }: MessageEvent<string | File>) => {
  try {
    answer(await read(data))
  } catch (error) {
    const { message } = error as Error
    answer({ problem: { code: 'unreadable', message } })
  }
})

const answer = (outcome: Outcome<Imported>) => postMessage(outcome)

async function read(source: string | File) {
  if (typeof source === 'string') return importTable(source)
  const text = tableText(new Uint8Array(await source.arrayBuffer()))
  return 'problem' in text ? text : importTable(text.value)
}
