import type { Layer } from './layer.ts'

const files = import.meta.glob<Layer>(
  ['./*.ts', '!./*.test.ts', '!./registry.ts', '!./layer.ts', '!./view.ts', '!./sheets.ts'],
  { eager: true, import: 'default' },
)

/** Every layer, in the order of the link. A new file in this folder joins by itself. */
export const layers: readonly Layer[] = Object.values(files).sort((a, b) => a.order - b.order)
