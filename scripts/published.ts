import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { lessonPage } from './lessonPage.ts'

/**
 * What a published build has beside the page: a page for each lesson, and `version.json`, by which
 * `site.mjs` finds the versions of an epoch. Where the address of the site is set, the page says it.
 */
export function published(): Plugin {
  let root = ''
  const read = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    name: 'published',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: (html) => (read().homepage ? addressed(html, read().homepage) : html),
    async generateBundle() {
      const emit = (fileName: string, source: string) =>
        this.emitFile({ type: 'asset', fileName, source })
      const file = join(root, 'scripts/contents.ts')
      const { module } = await runnerImport<typeof import('./contents.ts')>(file)
      const { address, epoch, lessons } = module
      emit('version.json', `${JSON.stringify({ version: read().version, epoch })}\n`)
      for (const lesson of lessons) {
        emit(`lesson/${lesson.id}/index.html`, lessonPage(lesson, address))
      }
    },
  }
}

/** The page with its own address, and that of its picture: whoever shows a link knows no other. */
export function addressed(html: string, site: string): string {
  const image = 'content="./card.png" />'
  if (!html.includes(image)) throw new Error('The page names no picture.')
  const card = new URL('card.png', site).href
  return html.replace(
    image,
    `content="${card}" />\n    <meta property="og:url" content="${site}" />\n    <link rel="canonical" href="${site}" />`,
  )
}
