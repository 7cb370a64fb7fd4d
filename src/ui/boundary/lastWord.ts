import { words } from '../../languages/words.ts'

/** Says in the bare page that it failed, where nothing else is left to say so. */
export function lastWord(error: unknown): void {
  const sentence = document.createElement('p')
  sentence.role = 'alert'
  sentence.style.padding = '14px 16px'
  const reason = error instanceof Error ? error.message : String(error)
  sentence.textContent = `${words.boundary.whole} (${reason})`
  document.getElementById('root')?.replaceChildren(sentence)
}
