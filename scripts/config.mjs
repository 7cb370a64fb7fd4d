import { register } from 'node:module'
import { loadConfigFromFile } from 'vite'

/**
 * What vite.config.ts exports. Vite makes JavaScript of it in a file, and in a folder that cannot be
 * written to fails; there, Node itself is taught TypeScript, which takes a moment longer.
 */
export async function loadConfig() {
  try {
    const env = { command: 'build', mode: 'production' }
    return (await loadConfigFromFile(env, undefined, undefined, 'silent')).config
  } catch {
    register('./typescript.mjs', import.meta.url)
    return (await import('../vite.config.ts')).default
  }
}
