// Serves dist/ from a sub-path by plain HTTP, as any static host would, without rewriting. The page's
// policy is sent as a header as well, because only so it holds in workers.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadConfigFromFile } from 'vite'

const base = '/some/sub-path/'
const root = fileURLToPath(new URL('../dist/', import.meta.url))
const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' })
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

createServer(async ({ url }, response) => {
  const path = new URL(url, 'http://localhost').pathname
  const file = path.endsWith('/') ? `${path}index.html` : path
  try {
    if (!file.startsWith(base)) throw new Error('outside')
    const body = await readFile(join(root, normalize(file.slice(base.length))))
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...config.preview.headers,
      // As hosts of public sites do, GitHub Pages among them: else a frame without an origin loads no script.
      'access-control-allow-origin': '*',
    })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(Number(process.argv[2] ?? 4175))
