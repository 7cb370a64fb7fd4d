import type { Lesson } from '../src/lessons/lesson.ts'

/** Of a lesson, what a page about it says. */
export type Told = Pick<Lesson, 'id' | 'title' | 'goal'> & {
  readonly steps: readonly Pick<Lesson['steps'][number], 'id'>[]
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * A page that stands at `lesson/<id>/` and leads on to the first step. What a link says after its `#`
 * never reaches a host, so whoever is sent one in a message sees of a lesson only what a page of its
 * own tells of it.
 * @param site the address of the site; null: it is not known, and pictures are named from here
 */
export function lessonPage({ id, title, goal, steps: [first] }: Told, site: string | null): string {
  const here = site && new URL(`lesson/${id}/`, site).href
  const card = new URL('card.png', here ?? 'https://localhost/')
  const properties = {
    'og:type': 'article',
    'og:site_name': 'Modescope',
    'og:title': title,
    'og:description': goal,
    'og:image': here ? card.href : './card.png',
    ...(here && { 'og:url': here }),
  }
  const meta = Object.entries(properties).map(
    ([name, text]) => `<meta property="${name}" content="${escaped(text)}" />`,
  )
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <title>${escaped(title)} – Modescope</title>
    <meta name="description" content="${escaped(goal)}" />
    <meta name="color-scheme" content="light dark" />
    ${meta.join('\n    ')}
    <link rel="icon" type="image/svg+xml" href="../../favicon.svg" />
    <script defer src="../../forward.js"></script>
  </head>
  <body>
    <h1>${escaped(title)}</h1>
    <p>${escaped(goal)}</p>
    <p><a href="../../#lesson=${id}.${first.id}">Open the lesson</a></p>
  </body>
</html>
`
}
