/** Exit statuses of training that something ended, by what did: 128 and the signal's number. */
const statuses = { SIGINT: 130, SIGTERM: 143, EPIPE: 0 } as const

/**
 * Does what may be stopped, by Ctrl-C (twice: at once) or, where nobody else is written for, by a
 * reader of standard output who has gone, as `head` does. The work sees that, and ends early with what
 * it has.
 * @param alone whether standard output is all that is written
 * @returns the work's exit status, or that of what stopped it
 */
export async function stoppable(
  alone: boolean,
  work: (stopped: AbortSignal) => Promise<number>,
): Promise<number> {
  const controller = new AbortController()
  const { signal } = controller
  const stop = (reason: keyof typeof statuses) => controller.abort(reason)
  const lost = ({ code }: NodeJS.ErrnoException) => {
    if (alone && code === 'EPIPE') stop('EPIPE')
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  process.stdout.on('error', lost)
  try {
    const status = await work(signal)
    return signal.aborted ? statuses[signal.reason as keyof typeof statuses] : status
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    process.stdout.off('error', lost)
  }
}
