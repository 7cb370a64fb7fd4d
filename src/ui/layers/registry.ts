import type { LayerId } from '../../core/layers/layer.ts'
import type { Painter } from './painter.ts'

const files = import.meta.glob<Painter>(['./*.tsx', '!./*.test.tsx'], {
  eager: true,
  import: 'default',
})

/** How each layer looks, by the name of its file. A new file in this folder joins by itself. */
export const painters: Readonly<Record<LayerId, Painter>> = Object.fromEntries(
  Object.entries(files).map(([path, one]) => [path.slice('./'.length, -'.tsx'.length), one]),
)
