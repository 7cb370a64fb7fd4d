/** Pages of their own, each of which shows one thing that two lanes cannot. */
export const sceneIds = ['dirac', 'ada'] as const
export type SceneId = (typeof sceneIds)[number]

const named = (hash: string): string | null =>
  new URLSearchParams(hash.replace(/^#/, '')).get('scene')

/** The scene that a link opens; null: it opens the playground. */
export function sceneIn(hash: string): SceneId | null {
  const id = named(hash)
  return sceneIds.find((one) => one === id) ?? null
}
