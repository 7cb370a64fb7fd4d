/** A part of the page that did not come: the network failed, or its file is no longer there. */
export class MissingPart extends Error {}

/** The file that a browser, or Vite of a style sheet, says it could not get. */
const file = /\S+\.(js|css)/

/**
 * Loads a part, and once more where that fails: under another address, because browsers remember
 * that an address failed.
 * @throws MissingPart
 */
export async function loadPart<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load().catch((error: Error) => again(load, error))
  } catch (cause) {
    throw new MissingPart('A part of the page could not be loaded.', { cause })
  }
}

async function again<M>(load: () => Promise<M>, { message }: Error): Promise<M> {
  const [address, kind] = file.exec(message) ?? []
  if (!address) return load()
  const other = `${new URL(address, document.baseURI)}?again=${Date.now()}`
  if (kind === 'js') return import(/* @vite-ignore */ other)
  await loadStyles(other)
  return load()
}

/** Vite asks for a style sheet once; the part would stand there without it. */
const loadStyles = (href: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = () => resolve()
    link.onerror = () => reject(new Error(`There is no ${href}.`))
    document.head.append(link)
  })
