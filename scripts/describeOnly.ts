import type { Plugin } from 'vite'

/** What the page's own scripts need not, by the files that declare it. */
const left = [
  { files: /\/src\/objectives\/recipes\/\w+\.ts$/, names: ['learn'], maybe: [] },
  {
    files: /\/src\/core\/metrics\/(?!metric\.|registry\.|evaluate\.)\w+\.ts$/,
    names: ['evaluate'],
    maybe: ['prepare'],
  },
] as const

/**
 * Leaves `learn` out of the objectives and `evaluate` out of the metrics in the page's own scripts, and
 * with them all that only they need: the page shows, describes and links, and only its workers train
 * and measure. Not for workers.
 */
export function describeOnly(): Plugin {
  return {
    name: 'describe-only',
    apply: 'build',
    // After the types are gone.
    enforce: 'post',
    transform(code, id) {
      const name = left.find(({ files }) => files.test(id))?.name
      if (!name) return
      const declared = this.parse(code).body.find(({ type }) => type === 'ExportDefaultDeclaration')
      const call = declared?.type === 'ExportDefaultDeclaration' ? declared.declaration : null
      const description = call?.type === 'CallExpression' ? call.arguments[0] : null
      const found =
        description?.type === 'ObjectExpression'
          ? description.properties.find(
              (property) =>
                property.type === 'Property' &&
                property.key.type === 'Identifier' &&
                property.key.name === name,
            )
          : null
      if (!found) this.error(`${id} does not declare ${name}`)
      const { start, end } = found
      // As many lines as before, so that the source map stays true.
      const lines = code.slice(start, end).replace(/[^\n]/g, '')
      return { code: `${code.slice(0, start)}${name}: null${lines}${code.slice(end)}`, map: null }
    },
  }
}
