import { useState } from 'react'
import type { LinkProblem } from '../../core/settings/problem.ts'
import { adjustedText } from '../../languages/late/adjusted.ts'
import { words } from '../../languages/words.ts'
import classes from './scene.module.css'

/** What of an opened link was not taken as it stood, until it is put away. */
export default function Adjusted({ problems }: { readonly problems: readonly LinkProblem[] }) {
  const [read, setRead] = useState<readonly LinkProblem[]>([])
  if (read === problems) return null
  return (
    <p className={classes.adjusted} role="alert">
      {adjustedText(problems)}{' '}
      <button type="button" className={classes.dismiss} onClick={() => setRead(problems)}>
        {words.notices.dismiss}
      </button>
    </p>
  )
}
