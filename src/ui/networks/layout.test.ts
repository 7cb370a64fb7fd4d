import { expect, test } from 'vitest'
import { columnOf } from '../../core/hu/table.ts'
import { defaults } from '../../core/settings/params.ts'
import { objectives } from '../../objectives/registry.ts'
import { curve, nodeRadius, places, size } from './layout.ts'

const graphs = objectives.flatMap(({ id, graph, params }) =>
  graph ? [[id, graph(defaults(params) as never)] as const] : [],
)

test.each(graphs)(
  'the arrows of %s stay in the picture, and no two lie on one another',
  (_, graph) => {
    const all = graph.arrows.flatMap((arrow) => arrow.from.map((from) => curve(arrow, from)))
    for (const { d, middle } of all) {
      const numbers = d.match(/-?[\d.]+/g)!.map(Number)
      expect(numbers).toHaveLength(6)
      expect(numbers.every(Number.isFinite)).toBe(true)
      // Room for a name above.
      expect(middle[1]).toBeGreaterThan(16)
      expect(middle[1]).toBeLessThan(size.height - 4)
    }
    expect(new Set(all.map(({ d }) => d)).size).toBe(all.length)
  },
)

test.each(graphs)('every network of %s has a place in the column that it is in', (_, graph) => {
  const column = columnOf(graph)
  if (column) for (const { role } of graph.arrows) expect(column.components[role]).toBeDefined()
})

test('nodes do not touch', () => {
  const all = Object.values(places)
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(2 * nodeRadius + 8)
    }
  }
})
