import type { Imported } from '../core/images/own/imported.ts'

/** What a browser keeps of the images that it was brought, for the next visit. */
export interface ImageShelf {
  put(imported: Imported): Promise<void>
  /** Null where it has none of this digest, or keeps nothing at all. */
  get(digest: string): Promise<Imported | null>
}

interface Kept {
  readonly imported: Imported
  /** When they were brought, in ms. */
  readonly at: number
}

/** Data sets that are kept; 16 MB each at most. */
const MOST = 3
const [NAME, SETS] = ['modescope', 'images']

/**
 * In the browser's own database. Where that is forbidden, full or broken, as in a sandboxed frame,
 * nothing is kept, and nobody is told: a reload asks for the file again.
 */
export const imageShelf: ImageShelf = {
  async put(imported) {
    await using(async (sets) => {
      const at = Date.now()
      await done(sets('readwrite').put({ imported, at } satisfies Kept, imported.name.digest))
      const keys = await done(sets('readonly').getAllKeys())
      const all: Kept[] = await done(sets('readonly').getAll())
      const old = keys
        .map((key, i) => ({ key, at: all[i].at }))
        .sort((a, b) => b.at - a.at)
        .slice(MOST)
      for (const { key } of old) await done(sets('readwrite').delete(key))
    })
  },
  async get(digest) {
    const kept: Kept | undefined = await using((sets) => done(sets('readonly').get(digest)))
    return kept?.imported ?? null
  },
}

type Sets = (mode: IDBTransactionMode) => IDBObjectStore

async function using<T>(work: (sets: Sets) => Promise<T>): Promise<T | undefined> {
  try {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => void opening.result.createObjectStore(SETS)
    const database = await done(opening)
    try {
      return await work((mode) => database.transaction(SETS, mode).objectStore(SETS))
    } finally {
      database.close()
    }
  } catch {
    return
  }
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
