import { Code } from './Code.tsx'
import { HandsField } from './HandsField.tsx'
import { KeyList } from './KeyList.tsx'
import { usePresenter } from './presenter.ts'

const parts = { code: Code, hands: HandsField, keys: KeyList } as const

/** What stands over the view. */
export function Over() {
  const over = usePresenter((presenter) => presenter.over)
  if (!over) return null
  const Part = parts[over]
  return <Part />
}
