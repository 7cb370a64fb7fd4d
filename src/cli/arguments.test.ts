import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('a whole address, a hash and nothing are all links', () => {
  expect(readArguments(['http://x.org/y/#v=1&seed=2']).hash).toBe('#v=1&seed=2')
  expect(readArguments(['#seed=2']).hash).toBe('#seed=2')
  expect(readArguments([])).toEqual({
    hash: '',
    steps: 5000,
    runs: null,
    backend: 'wasm',
    json: null,
    csv: null,
    sweep: null,
    table: null,
  })
})

test('a link that says where to pause is trained so far, unless told otherwise', () => {
  expect(readArguments(['#seed=2&stop=300']).steps).toBe(300)
  expect(readArguments(['#stop=300', '--steps', '20']).steps).toBe(20)
})

test('a sweep is a setting and its values', () => {
  expect(readArguments(['--sweep', 'a.instanceNoise=0,0.1']).sweep).toEqual({
    key: 'a.instanceNoise',
    values: '0,0.1',
  })
})

test('a table has steps, in their order', () => {
  expect(readArguments(['--table', '10000,3000']).table).toEqual([3000, 10000])
})

test.each([
  [['--steps', '0'], '--steps must be a whole number from 1'],
  [['--steps', '1.5'], '--steps must be a whole number'],
  [['--runs', '65'], '--runs must be a whole number from 1 to 64'],
  [['--backend', 'cuda'], '--backend must be one of wasm, webgpu, reference'],
  [['#a', '#b'], 'more than one link'],
  [['--json', '-', '--csv', '-'], 'cannot both be written to standard output'],
  [['--json', 'a', '--csv', 'a'], 'cannot both be written to a'],
  [['--sweep', 'width'], '--sweep must be a setting and its values'],
  [['--table', '100,x'], '--table must be a whole number from 1'],
  [['--table', '100', '--csv', '-'], '--table is printed alone'],
  [['--what'], "Unknown option '--what'"],
])('%j is refused in one line', (argv, message) => {
  expect(() => readArguments(argv)).toThrow(message)
})
