import type { ReactNode } from 'react'
import { words } from '../../languages/words.ts'
import { isLocked } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './lane.module.css'

/** Settings of a lane, which rest while a lesson asks about what they give. */
export function Locked({ children }: { readonly children: ReactNode }) {
  if (!useModescope(isLocked)) return children
  return (
    <fieldset disabled className={classes.locked} title={words.lane.locked}>
      <legend className="hidden">{words.lane.locked}</legend>
      {children}
    </fieldset>
  )
}
