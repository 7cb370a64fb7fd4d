import { expect, test } from 'vitest'
import type { Arrow, Graph } from '../graph/graph.ts'
import { columnOf, unfilled } from './table.ts'

const decoder: Arrow = { trained: ['decoder'], from: ['z'], to: 'x', role: 'generative' }
const encoder: Arrow = { trained: ['encoder'], from: ['x'], to: 'z', role: 'inference' }
const critic: Arrow = { trained: ['critic'], from: ['x'], to: 'y', role: 'adversarial' }

test('θ of a GAN is on the seeking side, and its generator infers', () => {
  const column = columnOf({ arrows: [decoder, critic], hu: 'gan' })!
  expect(column.kl?.theta).toBe('first')
  expect(column.kl?.tex).toMatch(/KL.*p_\\theta.*\\\|.*q\^r/)
  expect(column.components.generative?.process).toBe('inference')
  expect(column.components.adversarial?.process).toBe('generative')
  expect(column.phase).toBe('sleep')
})

test('θ of a VAE is on the covering side, and its discriminator knows', () => {
  const graph: Graph = { arrows: [decoder, encoder], hu: 'vae' }
  const column = columnOf(graph)!
  expect(column.kl?.theta).toBe('second')
  expect(column.kl?.tex).toMatch(/KL.*q_\*\^r.*\\\|.*p_\\theta/)
  expect(column.components.generative?.process).toBe('generative')
  expect(unfilled(column, graph).map(({ tex }) => tex)).toEqual(['q_*(y|x)'])
  expect(column.phase).toBe('wake')
})

test('activated, it learns', () => {
  const graph: Graph = { arrows: [decoder, encoder, critic], hu: 'vae' }
  const column = columnOf(graph)!
  expect(column.kl?.tex).toContain('q_\\phi^r')
  expect(column.components.adversarial?.tex).toBe('q_\\phi(y|x)')
  expect(unfilled(column, graph)).toEqual([])
})

test('adaptation is a GAN of features, with the domain for y', () => {
  const graph: Graph = { arrows: [decoder, critic], hu: 'ada' }
  const column = columnOf(graph)!
  expect(column).toEqual(columnOf({ ...graph, hu: 'gan' }))
  expect(unfilled(column, graph)).toEqual([])
})

test('the paper does not speak of every graph', () => {
  expect(columnOf({ arrows: [decoder, encoder] })).toBeNull()
})
