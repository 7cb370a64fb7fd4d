import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leastLetters } from './scale.ts'

/** Where pictures of lanes are painted. */
const rooms = ['../canvas', '../picture', '../layers']

test('no letter of a picture is smaller than those that the scale is reckoned from', () => {
  const sizes = rooms.flatMap((room) => {
    const folder = join(import.meta.dirname, room)
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/(\d+)px system-ui/g),
      ])
      .map(([, size]) => Number(size))
  })
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.min(...sizes)).toBe(leastLetters)
})
