import { expect, test } from 'vitest'
import { radius } from '../../core/dirac/point.ts'
import golden from '../../core/golden/dynamics.json' with { type: 'json' }
import { createDirac } from './dirac.ts'

/** A power of two, so that frames add up to a second without rounding. */
const frame = 1 / 64
const played = (hash: string, frames: number) => {
  const of = createDirac(hash)
  for (let i = 0; i < frames; i++) of.pass(frame)
  return of
}

test('a link is played to its step, at once, and pauses there', () => {
  const { store, games } = played('#scene=dirac&stop=500', 2)
  expect(store.getState()).toMatchObject({ step: 500, playing: false, stopAt: null })
  expect(radius(games.a.walk.at)).toBeCloseTo(golden.sim_GAN.radius[500], 11)
  expect(radius(games.b.walk.at)).toBeCloseTo(golden['sim_GAN_R1_gamma0.3'].radius[500], 11)
})

test('without one it goes on, so many steps a second, never more than a frame has time for', () => {
  const { store, pass } = played('#scene=dirac', 64)
  expect(store.getState()).toMatchObject({ step: 60, playing: true })
  store.getState().setSpeed(4)
  for (let i = 0; i < 64; i++) pass(frame)
  expect(store.getState().step).toBe(64)
  store.getState().setSpeed('full')
  pass(frame)
  expect(store.getState().step).toBe(364)
  store.getState().pause()
  pass(frame)
  expect(store.getState().step).toBe(364)
})

test('another setting is another run, of a rested one to where it rested', () => {
  const of = played('#scene=dirac&stop=50', 1)
  of.store.getState().setLane('a', { regulariser: 'r1' })
  expect(of.store.getState()).toMatchObject({ step: 0, playing: true })
  expect(of.games.a.walk.step).toBe(0)
  of.pass(frame)
  expect(of.store.getState()).toMatchObject({ step: 50, playing: false })
  expect(of.games.a.walk.at).toEqual(of.games.b.walk.at)
})

test('what goes out for ever is played no further', () => {
  const out = '#scene=dirac&h=2&a.loss=wgan&b.loss=wgan&b.regulariser=none'
  const { store, games } = played(`${out}&stop=100000`, 300)
  expect([games.a.lost, games.b.lost, store.getState().playing]).toEqual([true, true, false])
  expect(games.a.walk.step).toBeLessThan(100)
  expect(games.a.far).toBeGreaterThan(1e5)
  expect(Number.isFinite(radius(games.a.walk.at))).toBe(true)
})
