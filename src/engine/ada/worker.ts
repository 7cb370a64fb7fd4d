/** One lane of the scene: obeys commands one after the other, and answers each with one event. */
import { type Failure, failed, failureOf } from '../../core/record/failure.ts'
import { activate, tf } from '../activate.ts'
import type { Command, Event } from './protocol.ts'
import { type AdaSession, createAdaSession } from './session.ts'

let session: AdaSession | null = null
let newest = -1
let queue: Promise<void> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<Command>) => {
  // A new start outdates whatever still waits.
  if (data.type === 'start') newest = data.run
  queue = queue.then(() => obey(data)).catch((error: unknown) => fail(data.run, failureOf(error)))
}

const post = (event: Event) => self.postMessage(event)

function fail(run: number, failure: Failure): void {
  session = null
  post({ type: 'failed', run, failure })
}

async function obey(command: Command): Promise<void> {
  const { run } = command
  if (run !== newest) return
  if (command.type === 'start') {
    await activate('wasm', (_, failure) => fail(run, failure))
    session?.dispose()
    session = createAdaSession(tf, command.shared, command.lane)
  }
  if (!session) throw failed({ code: 'noRun' })
  await session.advance(command.type === 'start' ? 0 : command.until, Number.POSITIVE_INFINITY)
  post({ type: 'frame', run, frame: await session.frame() })
}
