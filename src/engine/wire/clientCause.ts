/** Why a request to a worker failed, where that decides what can be tried next. */
export type Cause = 'slow' | 'memory' | 'forbidden'

export const causeOf = ({ cause }: Error): Cause | null =>
  cause === 'slow' || cause === 'memory' || cause === 'forbidden' ? cause : null

/** As browsers and devices put it; there is no common name for it. */
const memory =
  /out of memory|memory\.grow|grow (instance )?memory|allocation (failed|size)|invalid (typed )?array (buffer )?length|array length too|exceeds the max(imum)? buffer size/i

export const causeOfMessage = (message: string): Cause | null =>
  memory.test(message) ? 'memory' : null

export const FORBIDDEN =
  'This page may not start workers here, as in a sandboxed frame, so nothing can train. Open it in a window of its own.'

export const slow = (what: string, milliseconds: number): string =>
  `${what} takes longer than ${Math.round(milliseconds / 1000)} s here: fewer runs, a smaller network or a simpler target would help.`

export const tooLarge = (message: string): string =>
  `It needs more memory than there is here: fewer runs, a smaller width or a smaller batch would help. (${message.replace(/\.$/, '')})`
