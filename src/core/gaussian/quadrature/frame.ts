/** Where the cells lie: along which axes, and how far out. */
import type { Component, Mixture } from '../mixture.ts'
import type { Place } from './cell.ts'
import { logSum, relevant, type Terms, termsOf } from './terms.ts'

/** Left, right, bottom and top end; on the line the last two are 0. */
export type Box = readonly [number, number, number, number]

/** A component that is this much longer than wide decides the direction of the cells. */
const ELONGATED = 2

/**
 * The angle of the narrowest of the elongated components: cells along it follow it with few, where
 * cells across it would need as many as it is longer than wide.
 */
export function turnFor(components: Mixture): number {
  const narrow = ({ sd: [a, b] }: Component) => Math.min(a, b)
  const elongated = components.filter(
    ({ sd: [a, b] }) => b > 0 && Math.max(a, b) > ELONGATED * Math.min(a, b),
  )
  if (elongated.length === 0) return 0
  return elongated.reduce((least, one) => (narrow(one) < narrow(least) ? one : least)).angle
}

/** The mixture in axes that are turned by an angle. */
export function turned(mixture: Mixture, turn: number): Mixture {
  if (turn === 0) return mixture
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return mixture.map((component) => {
    const [x, y] = component.mean
    return {
      ...component,
      mean: [x * cos + y * sin, y * cos - x * sin],
      angle: component.angle - turn,
    }
  })
}

/** Outside so many sds a Gaussian has 2e-19 of its mass. */
const SDS = 9

/** The box that holds every component. */
export function boxOf(components: Mixture): Box {
  const ends: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const { mean, sd, angle } of components) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const half = [Math.hypot(sd[0] * cos, sd[1] * sin), Math.hypot(sd[0] * sin, sd[1] * cos)]
    for (const axis of [0, 1] as const) {
      ends[2 * axis] = Math.min(ends[2 * axis], mean[axis] - SDS * half[axis])
      ends[2 * axis + 1] = Math.max(ends[2 * axis + 1], mean[axis] + SDS * half[axis])
    }
  }
  return ends
}

/** Rays along which a box is tried. */
const RAYS = 64
/** What has fallen below e^−45 of the largest seen is nothing. */
const NOTHING = 45
/** Steps outward, each twice as far: 2^40 times the box. */
const STEPS = 40

/**
 * The box, made wider until p^a q^{1−a} has vanished at its ends for each of the powers: outside
 * [0, 1] such a product falls much more slowly than p and q do, and may be largest far from both.
 */
export function widened(box: Box, powers: readonly number[], p: Mixture, q: Mixture): Box {
  const wide = powers.filter((a) => a < 0 || a > 1)
  if (wide.length === 0) return box
  const [ofP, ofQ] = [termsOf(p), termsOf(q)]
  const isLine = box[2] === box[3]
  const [x, y] = [(box[0] + box[1]) / 2, (box[2] + box[3]) / 2]
  const radius = Math.hypot(box[1] - box[0], box[3] - box[2]) / 2
  const height = (atX: number, atY: number) => heightAt(wide, ofP, ofQ, atX, atY)
  let largest = [...p, ...q].reduce(
    (most, { mean }) => Math.max(most, height(mean[0], mean[1])),
    Number.NEGATIVE_INFINITY,
  )
  const ends: [number, number, number, number] = [...box]
  for (let k = 0; k < (isLine ? 2 : RAYS); k++) {
    const angle = (isLine ? Math.PI : (2 * Math.PI) / RAYS) * k
    const [cos, sin] = [Math.cos(angle), isLine ? 0 : Math.sin(angle)]
    for (let step = 0; step < STEPS; step++) {
      const r = radius * 2 ** step
      const found = height(x + r * cos, y + r * sin)
      largest = Math.max(largest, found)
      if (found < largest - NOTHING) break
      ends[0] = Math.min(ends[0], x + 2 * r * cos)
      ends[1] = Math.max(ends[1], x + 2 * r * cos)
      if (isLine) continue
      ends[2] = Math.min(ends[2], y + 2 * r * sin)
      ends[3] = Math.max(ends[3], y + 2 * r * sin)
    }
  }
  return ends
}

function heightAt(powers: readonly number[], p: Terms, q: Terms, x: number, y: number): number {
  const [logP, logQ] = [logSum(p, x, y), logSum(q, x, y)]
  return powers.reduce(
    (most, a) => Math.max(most, a * logP + (1 - a) * logQ),
    Number.NEGATIVE_INFINITY,
  )
}

/** Whether a box lies within another. */
export const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] >= inner[1] && outer[2] <= inner[2] && outer[3] >= inner[3]

/** The box as the places that a refinement begins with, cut at some x in ascending order. */
export function placesIn(
  [left, right, bottom, top]: Box,
  densities: readonly Terms[],
  cuts: readonly number[] = [],
): readonly Place[] {
  const ends = [left, ...cuts.filter((cut) => cut > left && cut < right), right]
  return ends.slice(1).map((to, i) => {
    const hx = (to - ends[i]) / 2
    const place = { x: ends[i] + hx, y: (bottom + top) / 2, hx, hy: (top - bottom) / 2 }
    return { ...place, densities: densities.map((terms) => relevant(terms, place)) }
  })
}
