import { expect, test } from 'vitest'
import type { Family } from './objective.ts'
import type { Direction } from './preset.ts'
import { objectives } from './registry.ts'
import { corner } from './switches.ts'

test('every corner of the switches is an objective of its family and direction', () => {
  for (const family of ['fit', 'gan', 'vae'] satisfies Family[]) {
    for (const direction of ['forward', 'reverse'] satisfies Direction[]) {
      const { id, values } = corner(family, direction)
      const objective = objectives.find((entry) => entry.id === id)!
      expect(objective.family).toBe(family)
      expect(objective.direction(values)).toBe(direction)
    }
  }
})
