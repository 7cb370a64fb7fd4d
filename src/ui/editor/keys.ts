import { limited, type Mode } from '../../core/mode.ts'
import { scaled } from './grip.ts'

const step = 0.1
const turn = 5
const grow = 1.1
/** With Shift. */
const fine = 0.1

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
}

/** The mode after a key; undefined if the key means nothing to it. */
export function keyed(
  mode: Mode,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): Mode | undefined {
  const onLine = mode.sd2 === 0
  const by = shiftKey ? fine : 1
  const move = moves[key]
  if (move) {
    const [dx, dy] = move
    return limited({ ...mode, x: mode.x + by * dx, y: onLine ? 0 : mode.y + by * dy })
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
      return limited({ ...mode, weight: mode.weight * factor })
    }
    case '[':
    case '{':
    case ']':
    case '}': {
      if (onLine) return
      // [ turns to the left, like the plot's angles.
      const side = key === '[' || key === '{' ? 1 : -1
      return limited({ ...mode, angle: mode.angle + side * by * turn })
    }
  }
}
