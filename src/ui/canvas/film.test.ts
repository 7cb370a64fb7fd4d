import { expect, test } from 'vitest'
import { paintFilm, particlesAt } from './film.ts'
import { recordingPen } from './testing.ts'

/** Two particles on the plane, at t = 0, ½ and 1. */
const data = Float32Array.from([3, 0, 0.5, 1, ...[0, 0, 1, 1], ...[2, 0, 1, 3], ...[4, 4, 1, 1]])

test('particles are at their pictures, and on the straight way between two of them', () => {
  expect([...particlesAt(data, 0)]).toEqual([0, 0, 1, 1])
  expect([...particlesAt(data, 0.5)]).toEqual([2, 0, 1, 3])
  expect([...particlesAt(data, 0.75)]).toEqual([3, 2, 1, 2])
  expect([...particlesAt(data, 1)]).toEqual([4, 4, 1, 1])
})

test('each is a dot, and a line to where it is', () => {
  const { pen, calls, count } = recordingPen()
  const view = { center: [0, 0], halfWidth: 5, size: 100 } as const
  paintFilm(pen, view, data, 0.75, { dots: 'dots', trails: 'trails' })
  expect([count('fillRect'), count('moveTo'), count('lineTo')]).toEqual([2, 2, 4])
  expect(calls.filter(({ name }) => name === 'lineTo').at(-1)!.args).toEqual([60, 30])
})
