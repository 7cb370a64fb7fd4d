import { expect, test } from 'vitest'
import { columnOf } from '../../core/hu/table.ts'
import { defaults } from '../../core/settings/params.ts'
import { objectives } from '../../objectives/registry.ts'
import { curve, frame, nodeRadius, places } from './layout.ts'

const graphs = objectives.flatMap(({ id, graph, params }) =>
  graph ? [[id, graph(defaults(params) as never)] as const] : [],
)

test.each(graphs)(
  'the arrows of %s stay in the picture, and no two lie on one another',
  (_, graph) => {
    const all = graph.arrows.flatMap((arrow) => arrow.from.map((from) => curve(arrow, from)))
    const [left, top, width, height] = frame(graph)
    for (const { d, name } of all) {
      const [x0, y0, cx, cy, x1, y1, ...more] = d.match(/-?[\d.]+/g)!.map(Number)
      expect(more).toEqual([])
      // A quadratic curve at its middle, where it goes furthest.
      const middle = [(x0 + 2 * cx + x1) / 4, (y0 + 2 * cy + y1) / 4]
      for (const [x, y] of [[x0, y0], [x1, y1], middle, name, [name[0], name[1] - 10]]) {
        expect(x).toBeGreaterThan(left)
        expect(x).toBeLessThan(left + width)
        expect(y).toBeGreaterThan(top)
        expect(y).toBeLessThan(top + height)
      }
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
