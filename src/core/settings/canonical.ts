/**
 * Where the site is published is said in one place, `homepage` of package.json, with a slash at its
 * end: `https://example.org/modescope/`. Empty: nowhere yet, and a link has the address of the page.
 */
import { homepage } from '../../../package.json'

export const canonical: string | null = homepage || null

/**
 * The whole address that a link is handed on by. It names no version: within an epoch every version
 * trains the same run (epoch.ts).
 * @param page the address of the page itself
 */
export const addressOf = (hash: string, page: string, site = canonical): string =>
  new URL(hash, site ?? page).href

/** Whether an address opens on the computer alone that it was copied on. */
export function isLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return (
    protocol === 'file:' ||
    /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)
  )
}
