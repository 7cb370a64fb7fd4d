import type { Mode } from '../../core/gaussian/mode.ts'
import type { Square } from '../../core/space/square.ts'
import { scaled } from './grip.ts'

const turn = 5
const grow = 1.1
/** With Shift. */
const fine = 0.1

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** A round step of some percent of the picture: 0.1 where it reaches 1 to 10. */
export const stepIn = ({ halfWidth }: Square): number =>
  10 ** Math.floor(Math.log10(halfWidth / 10))

/** The mode after a key; undefined if the key means nothing to it. */
export function keyed(
  mode: Mode,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  step: number,
): Mode | undefined {
  const onLine = mode.sd2 === 0
  const by = shiftKey ? fine : 1
  const move = moves[key]
  if (move) {
    const [dx, dy] = move.map((way) => way * step * by)
    return { ...mode, x: mode.x + dx, y: onLine ? 0 : mode.y + dy }
  }
  switch (key) {
    case '+':
    case '=':
      return scaled(mode, grow, grow)
    case '-':
    case '_':
      return scaled(mode, 1 / grow, 1 / grow)
    case 'PageUp':
    case 'PageDown': {
      const factor = grow ** (key === 'PageUp' ? by : -by)
      return { ...mode, weight: mode.weight * factor }
    }
    case '[':
    case '{':
    case ']':
    case '}': {
      if (onLine) return
      // [ turns to the left, like the plot's angles.
      const side = key === '[' || key === '{' ? 1 : -1
      return { ...mode, angle: mode.angle + side * by * turn }
    }
  }
}
