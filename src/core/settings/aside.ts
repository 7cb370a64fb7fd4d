/**
 * What a link says beside the course: `lesson=luck.ten`, `view=present`, `lang=zh`. These keys stay among
 * those that decoding hands on as they are.
 */
import type { Unknown } from './link.ts'

export const asideOf = (unknown: Unknown, key: string): string | null =>
  unknown.find(([name]) => name === key)?.[1] ?? null

/** @param value null takes the key out */
export const withAside = (unknown: Unknown, key: string, value: string | null): Unknown => [
  ...unknown.filter(([name]) => name !== key),
  ...(value === null ? [] : [[key, value] as const]),
]
