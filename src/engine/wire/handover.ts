import { ownOf } from '../../core/targets/registry.ts'
import type { Command } from './protocol.ts'

/** What a worker is handed of a person's own: once, and again when it is another worker. */
export interface Handover {
  /**
   * What is to be sent before a command.
   * @param same whether the worker is the one of the command before
   */
  before(command: Command, same: boolean): readonly Command[]
}

export function createHandover(): Handover {
  let handed: string | null = null
  return {
    before(command, same) {
      if (!same) handed = null
      const own = ownOfCommand(command)
      const packed = own?.here?.packed
      if (!packed || own.name.digest === handed) return []
      handed = own.name.digest
      return [{ type: 'hold', run: command.run, digest: handed, packed }]
    },
  }
}

/** A run keeps its pictures: of edits on the way none changes them. */
function ownOfCommand(command: Command) {
  if (command.type === 'start') return ownOf(command.course.experiment.target)
  return command.type === 'calibrate' ? ownOf(command.experiment.target) : null
}
