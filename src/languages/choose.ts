import { page } from './en/page.ts'
import { speak, type Words } from './words.ts'

/** Every language but English, by its file: `./zh.ts`. */
const others = import.meta.glob<Words>(['./??.ts', '!./en.ts'], { import: 'default' })

/**
 * Speaks the language with this code (ISO 639-1), or English where there is none; before the page
 * is drawn, or it is drawn anew.
 */
export async function choose(code: string | undefined): Promise<void> {
  const load = others[`./${code}.ts`]
  if (!load) return speak(page)
  const [language, { declarations }] = await Promise.all([load(), import('./declarations.ts')])
  speak(language, declarations())
}
