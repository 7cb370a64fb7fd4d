import { valueIn } from './linkText.ts'
import { int } from './params.ts'
import type { LinkProblem } from './problem.ts'

/**
 * Within an epoch a link is the same run, bit for bit on wasm, whatever the version of the code. A
 * change after which some published link is another run begins the next one: `epoch=2` stands in
 * links from then on. A link that says nothing is of the first.
 */
export const EPOCH: number = 1

/**
 * The records of `engine/digests.json` as they were when the epoch began. Others may be added after
 * them; where one of these changes, `epoch.test.ts` asks for a decision.
 */
export const epochRecords = { count: 282, sha256: '45b2264167d2baeb' }

const KEY = 'epoch'

const epochParam = int({ label: 'Epoch', help: '', default: 1, min: 1, max: 100_000 })

/** The epoch that a link is of. */
export function epochIn(query: URLSearchParams, adjusted: LinkProblem[]): number {
  const text = query.get(KEY)
  return text === null ? 1 : Number(valueIn({ key: KEY }, epochParam, text, adjusted))
}

/** What a link of the page says of its epoch: of the first, nothing. */
export const epochSettings = (epoch = EPOCH): readonly (readonly [key: string, text: string])[] =>
  epoch > 1 ? [[KEY, String(epoch)]] : []

/** A link that stands in the code, and so is of its epoch. */
export const ofEpoch = (hash: string, epoch = EPOCH): string =>
  epochSettings(epoch).reduce((link, [key, text]) => `${link}&${key}=${text}`, hash)
