/** How deep brackets stand within brackets in a JSON text, which need not be one. */
export function depthOf(json: string): number {
  let [depth, deepest] = [0, 0]
  let quoted = false
  for (let i = 0; i < json.length; i++) {
    const sign = json[i]
    if (quoted) {
      if (sign === '\\') i++
      else if (sign === '"') quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth)
    else if (sign === ']' || sign === '}') depth--
  }
  return deepest
}
