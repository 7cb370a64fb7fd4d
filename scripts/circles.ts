/** What each node points at. */
export type Graph = ReadonlyMap<string, Iterable<string>>

/**
 * The circles of a graph: its strongly connected components of more than one node, each sorted
 * (Tarjan, SIAM J. Comput. 1 (1972)).
 */
export function circles(graph: Graph): readonly (readonly string[])[] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (node: string): number => {
    const own = index.size
    index.set(node, own)
    low.set(node, own)
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      const reached = index.has(next) ? index.get(next)! : visit(next)
      const through = stack.includes(next) ? Math.min(reached, low.get(next)!) : own
      low.set(node, Math.min(low.get(node)!, through))
    }
    if (low.get(node) === own) {
      const circle = stack.splice(stack.indexOf(node))
      if (circle.length > 1) found.push(circle.sort())
    }
    return own
  }
  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return found
}
