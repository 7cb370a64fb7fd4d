import { expect, test } from 'vitest'
import { onLine } from '../core/gaussian/mixture.ts'
import type { Frame } from '../core/record/frame.ts'
import { capacity } from '../core/record/history.ts'
import { noPath, pathAfter, pathUntil } from './path.ts'

const frame = (step: number, mu: number, shown = 0, count = 1) =>
  ({
    step,
    shown,
    trail: [],
    components: Array.from({ length: count }, () => onLine(1 / count, mu, 0.5)),
  }) as unknown as Frame

const after = (frames: readonly (Frame | null)[]) => frames.reduce(pathAfter, noPath)

test('a path goes on, and begins anew with a new run or another seed', () => {
  const path = after([frame(0, 1), frame(3, 2), frame(3, 2), frame(9, 3)])
  expect(path.rows.map(({ step, mu }) => [step, mu])).toEqual([
    [0, 1],
    [3, 2],
    [9, 3],
  ])
  expect(pathAfter(path, frame(0, 5)).rows).toEqual([{ step: 0, mu: 5, sigma: 0.5 }])
  expect(pathAfter(path, frame(12, 5, 1)).rows).toHaveLength(1)
})

test('what is no Gaussian has no path', () => {
  const path = after([frame(0, 1), frame(3, 2)])
  expect(pathAfter(path, frame(4, 2, 0, 3))).toBe(noPath)
  expect(pathAfter(path, null)).toBe(noPath)
})

test('a path is bounded, and the newest stop is known', () => {
  const path = after(Array.from({ length: 5000 }, (_, i) => frame(i, i)))
  expect(path.rows.length).toBeLessThanOrEqual(capacity)
  expect(path.rows[0].mu).toBe(0)
  expect(path.last?.mu).toBe(4999)
})

test('what happened between two frames is part of it, once', () => {
  const trail = [2, 4, 6].map((step) => ({ step, components: [onLine(1, step, 0.5)] }))
  const path = after([frame(0, 1), frame(3, 2), { ...frame(6, 9), trail }])
  expect(path.rows.map(({ step, mu }) => [step, mu])).toEqual([
    [0, 1],
    [3, 2],
    [4, 4],
    [6, 9],
  ])
})

test('at a picture of the past it ends there, and where that is not yet exact, before it', () => {
  const path = after([frame(0, 1), frame(3, 2), frame(9, 3)])
  const there = pathUntil(path, frame(5, 2.5))
  expect(there.rows.map(({ step }) => step)).toEqual([0, 3])
  expect(there.last).toMatchObject({ step: 5, mu: 2.5 })
  expect(pathUntil(path, { step: 5, components: null }).last).toMatchObject({ step: 3, mu: 2 })
})
