/** Which places in the space of Gaussians are the same, or alike by a symmetry of p. */
import { stepScale, type Theta } from '../gaussian/gaussian.ts'
import { type Isometry, moved } from '../gaussian/isometries.ts'

/** Whether no parameter differs by more than so many of its natural lengths. */
export function isNear(a: Theta, b: Theta, distance: number): boolean {
  const scale = stepScale(a)
  return a.every((x, i) => Math.abs(x - b[i]) < distance * Math.sqrt(scale[i]))
}

/** A place and its images under the symmetries, each once. */
export function imagesOf(
  theta: Theta,
  isometries: readonly Isometry[],
  distance: number,
): readonly Theta[] {
  const images = [theta]
  for (const isometry of isometries) {
    const image = moved(theta, isometry)
    if (!images.some((one) => isNear(one, image, distance))) images.push(image)
  }
  return images
}

/** Without what is like something earlier in the list. */
export function unlike<T extends { readonly theta: Theta }>(
  places: readonly T[],
  isometries: readonly Isometry[],
  distance: number,
): readonly T[] {
  const kept: T[] = []
  for (const place of places) {
    const images = imagesOf(place.theta, isometries, distance)
    const isKnown = kept.some(({ theta }) => images.some((image) => isNear(image, theta, distance)))
    if (!isKnown) kept.push(place)
  }
  return kept
}
