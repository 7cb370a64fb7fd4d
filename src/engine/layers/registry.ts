import type { LayerId } from '../../core/layers/layer.ts'
import type { Reader } from './reader.ts'

const files = import.meta.glob<Reader>(
  ['./*.ts', '!./*.test.ts', '!./registry.ts', '!./reader.ts', '!./read.ts'],
  { eager: true, import: 'default' },
)

/** How each layer is read, by the name of its file. A new file in this folder joins by itself. */
export const readers: Readonly<Record<LayerId, Reader>> = Object.fromEntries(
  Object.entries(files).map(([path, read]) => [path.slice('./'.length, -'.ts'.length), read]),
)
