import type { Plugin } from 'vite'

/**
 * Leaves `learn` out of the objectives in the page's own scripts, and with it all that only it needs:
 * the page shows, describes and links objectives, and only its workers train. Not for workers.
 */
export function describeOnly(): Plugin {
  return {
    name: 'describe-only',
    apply: 'build',
    // After the types are gone.
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/objectives\/recipes\/\w+\.ts$/.test(id)) return
      const declared = this.parse(code).body.find(({ type }) => type === 'ExportDefaultDeclaration')
      const call = declared?.type === 'ExportDefaultDeclaration' ? declared.declaration : null
      const description = call?.type === 'CallExpression' ? call.arguments[0] : null
      const learn =
        description?.type === 'ObjectExpression'
          ? description.properties.find(
              (property) =>
                property.type === 'Property' &&
                property.key.type === 'Identifier' &&
                property.key.name === 'learn',
            )
          : null
      if (!learn) this.error(`${id} does not export objective({ …, learn })`)
      const { start, end } = learn
      // As many lines as before, so that the source map stays true.
      const lines = code.slice(start, end).replace(/[^\n]/g, '')
      return { code: `${code.slice(0, start)}learn: null${lines}${code.slice(end)}`, map: null }
    },
  }
}
