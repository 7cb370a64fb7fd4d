import { divergenceOf } from '../../core/divergences/choice.ts'
import { landscape } from '../../core/optima/landscape.ts'
import { optima } from '../../core/optima/optima.ts'
import type { Answer, Task } from './protocol.ts'

export function answerOf(task: Task): Answer {
  const divergence = divergenceOf(task)
  if (task.kind === 'optima') return { kind: 'optima', optima: optima(task.p, divergence) }
  const { p, range, columns, rows } = task
  const values = landscape(p, divergence, range.mu, range.logSigma, columns, rows)
  return { kind: 'landscape', landscape: { range, columns, rows, values } }
}
