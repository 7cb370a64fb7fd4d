import { expect, test } from 'vitest'
import { needed } from './fold.ts'

const command = (name: string, reads: string, writes: string) => ({
  name,
  reads: [...reads],
  writes: [...writes],
})
const kept = (...commands: ReturnType<typeof command>[]) =>
  needed(commands, (buffer) => buffer === buffer.toLowerCase())
    .map(({ name }) => name)
    .join(' ')

// Small letters live within the iteration, capital letters beyond it.

test('what depends on constants only is left out', () => {
  const scale = command('scale', 'C', 'a')
  const noise = command('noise', 'T', 'b')
  const product = command('product', 'ab', 'c')
  const update = command('update', 'c', 'S')
  const tick = command('tick', '', 'T')
  expect(kept(scale, noise, product, update, tick)).toBe('noise product update tick')
})

test('what nobody uses is left out', () => {
  const unused = command('unused', 'S', 'a')
  const more = command('more', 'a', 'b')
  const update = command('update', 'S', 'S')
  expect(kept(unused, more, update)).toBe('update')
})

test('a constant beginning of a buffer that changes later is made again', () => {
  const zeros = command('zeros', 'C', 'a')
  const add = command('add', 'S', 'a')
  const update = command('update', 'a', 'S')
  expect(kept(zeros, add, update)).toBe('zeros add update')
})

test('what is written last is read first in the next iteration', () => {
  const read = command('read', 'S', 'a')
  const store = command('store', 'a', 'R')
  const change = command('change', '', 'S')
  expect(kept(read, store, change)).toBe('read store change')
})

test('what depends on what others change is kept', () => {
  const read = command('read', 'V', 'a')
  const store = command('store', 'a', 'S')
  const scale = command('scale', 'C', 'b')
  const more = command('more', 'b', 'R')
  const commands = [read, store, scale, more]
  const fresh = (buffer: string) => buffer === buffer.toLowerCase()
  const names = (others: string[]) => needed(commands, fresh, others).map(({ name }) => name)
  expect(names([])).toEqual(['store', 'more'])
  expect(names(['V'])).toEqual(['read', 'store', 'more'])
})
