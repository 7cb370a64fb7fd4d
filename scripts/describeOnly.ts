import type { Plugin } from 'vite'

/** What the page's own scripts need not, by the files that declare it; the first is in each of them. */
const left = [
  { files: /\/src\/objectives\/recipes\/\w+\.ts$/, names: ['learn'] },
  {
    files: /\/src\/core\/metrics\/(?!metric\.|registry\.|evaluate\.)\w+\.ts$/,
    names: ['evaluate', 'prepare'],
  },
]

/**
 * Leaves `learn` out of the objectives, `evaluate` and `prepare` out of the metrics in the page's own
 * scripts, and with them all that only they need: the page shows, describes and links, and only its workers train
 * and measure. Not for workers.
 */
export function describeOnly(): Plugin {
  return {
    name: 'describe-only',
    apply: 'build',
    // After the types are gone.
    enforce: 'post',
    transform(code, id) {
      const names = left.find(({ files }) => files.test(id))?.names
      if (!names) return
      const declared = this.parse(code).body.find(({ type }) => type === 'ExportDefaultDeclaration')
      const call = declared?.type === 'ExportDefaultDeclaration' ? declared.declaration : null
      const description = call?.type === 'CallExpression' ? call.arguments[0] : null
      const properties = description?.type === 'ObjectExpression' ? description.properties : []
      const found = properties.flatMap((property) =>
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        names.includes(property.key.name)
          ? [{ name: property.key.name, start: property.start, end: property.end }]
          : [],
      )
      if (!found.some(({ name }) => name === names[0])) {
        this.error(`${id} does not declare ${names[0]}`)
      }
      // From the last, so that the places of the others stay true.
      const rest = found.reduceRight((before, { name, start, end }) => {
        // As many lines as before, so that the source map stays true.
        const lines = before.slice(start, end).replace(/[^\n]/g, '')
        return `${before.slice(0, start)}${name}: null${lines}${before.slice(end)}`
      }, code)
      return { code: rest, map: null }
    },
  }
}
