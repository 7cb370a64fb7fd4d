/** The versions of a published site: the newest at its root, each for ever at `v/<version>/`. */

export interface Version {
  readonly name: string
  /** Where it opens. */
  readonly address: string
}

/** The root of the site that an address is of. */
const rootOf = (page: string): URL =>
  new URL(/\/v\/[^/]+\/[^/]*$/.test(new URL(page).pathname) ? '../../' : './', page)

/**
 * The newest version of an epoch, by the `versions.json` of the site: `{ "1": "0.4.0" }`. Null: there
 * is none, or no such file.
 */
export async function versionOf(
  epoch: number,
  page: string,
  ask: (address: URL) => Promise<Response> = fetch,
): Promise<Version | null> {
  const root = rootOf(page)
  try {
    const versions: unknown = await (await ask(new URL('versions.json', root))).json()
    const name = isRecord(versions) && Object.hasOwn(versions, epoch) ? versions[epoch] : null
    if (typeof name !== 'string' || !/^\d[\w.-]*$/.test(name)) return null
    return { name, address: new URL(`v/${name}/`, root).href }
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
