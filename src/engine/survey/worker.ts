/** Answers one task after the other; whoever has lost patience ends the worker. */
import { answerOf } from './answer.ts'
import type { Reply, Request } from './protocol.ts'

const reply = (message: Reply) => self.postMessage(message)

self.onmessage = ({ data: { id, task } }: MessageEvent<Request>) => {
  try {
    reply({ id, answer: answerOf(task) })
  } catch (error) {
    reply({
      id,
      problem: { code: 'said', message: error instanceof Error ? error.message : String(error) },
    })
  }
}
