import type { SceneId } from '../../core/scene/sceneId.ts'
import { currentLink } from '../store.ts'

/** The entry before this one of the browser's history is the playground's. */
const here = { from: 'playground' }

/** Opens a scene in place of the playground; Back leads to the playground as it was left. */
export function enterScene(id: SceneId): void {
  history.pushState(here, '', `#scene=${id}`)
  tell()
}

/** From a scene to the playground: back where it came from, else on to its link. */
export function leaveScene(): void {
  if (history.state?.from === here.from) history.back()
  else location.hash = currentLink()
}

/** Writes where a scene stands into the address, in the place of where it stood. */
export function writeScene(link: string): void {
  try {
    history.replaceState(history.state, '', link)
  } catch {
    // Browsers limit how often the address may change; the next change writes it.
  }
}

/** A page that changes the address by itself is told of it by nobody. */
const tell = () => window.dispatchEvent(new HashChangeEvent('hashchange'))
