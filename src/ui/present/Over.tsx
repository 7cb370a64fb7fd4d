import { Code } from './Code.tsx'
import { KeyList } from './KeyList.tsx'
import { usePresenter } from './presenter.ts'

/** What stands over the view. */
export function Over() {
  const over = usePresenter((presenter) => presenter.over)
  if (over === 'code') return <Code />
  return over === 'keys' && <KeyList />
}
