/** What of the sources the published files say: imported by Vite, because Node 20 reads no TypeScript. */
import { canonical } from '../src/core/settings/canonical.ts'
import { EPOCH } from '../src/core/settings/epoch.ts'
import { lessonIds, loadLesson } from '../src/lessons/registry.ts'

export { canonical as address, EPOCH as epoch }

const loaded = await Promise.all(lessonIds.map(loadLesson))
export const lessons = loaded.flatMap((lesson) => lesson ?? [])
