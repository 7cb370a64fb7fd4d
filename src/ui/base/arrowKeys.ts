const arrows = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
} as const

/** The direction of an arrow key, to the right and down; null for another key. */
export const arrowOf = (key: string): readonly [number, number] | null =>
  arrows[key as keyof typeof arrows] ?? null
