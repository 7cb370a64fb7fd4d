import { importTable } from '../core/points/importTable.ts'
import { tableText } from '../core/points/tableText.ts'

/** Reads one table, then waits to be terminated: the page never stops for it. */
addEventListener('message', async ({ data }: MessageEvent<string | File>) => {
  try {
    postMessage(await read(data))
  } catch (error) {
    postMessage({ problem: `the file could not be read (${(error as Error).message})` })
  }
})

async function read(source: string | File) {
  if (typeof source === 'string') return importTable(source)
  const text = tableText(new Uint8Array(await source.arrayBuffer()))
  return 'problem' in text ? text : importTable(text.value)
}
