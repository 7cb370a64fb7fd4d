/** The lessons, one file each: a new one is found by itself. They are loaded when they are held. */
import type { Lesson } from './lesson.ts'

const files = import.meta.glob<Lesson>('./all/*.ts', { import: 'lesson' })

/** The number before the name says their order. */
const named = Object.keys(files).map((path) => {
  const [, number, id] = /(\d+)-(\w+)\.ts$/.exec(path) ?? []
  return { path, number: Number(number), id }
})

export const lessonIds: readonly string[] = named
  .sort((a, b) => a.number - b.number)
  .map(({ id }) => id)

/** Null: there is none of this name. */
export async function loadLesson(id: string): Promise<Lesson | null> {
  const found = named.find((one) => one.id === id)
  return found ? files[found.path]() : null
}
