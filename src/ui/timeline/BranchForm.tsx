import { Button, NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import type { Param, ParamValue } from '../../core/settings/params.ts'
import { labelOf } from '../../languages/declared.ts'
import { timelineWords } from '../../languages/late/timeline.ts'
import type { State } from '../../store/state.ts'
import { branchStep } from '../../store/timeline/timeline.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { ParamControl } from '../params/ParamControl.tsx'
import { objectiveOf, selectKind } from '../selectors/selectors.ts'
import classes from './timeline.module.css'

/** What can be changed of lane A while it trains, as its settings stand. */
function liveOf(state: State): readonly (readonly [name: string, param: Param])[] {
  const { a } = state.experiment.lanes
  return Object.entries(objectiveOf(a).params).filter(
    ([, { live, shownWhen }]) => live && (shownWhen?.({ ...a.values }, selectKind(state)) ?? true),
  )
}

/** Makes lane B a branch of lane A, with another value of one of its settings. */
export function BranchForm() {
  const id = useId()
  const { branch, ...state } = useModescope.getState()
  const live = liveOf(state)
  const { values } = state.experiment.lanes.a
  const [name, setName] = useState(live[0]?.[0])
  const [value, setValue] = useState<ParamValue | null>(null)
  const [, param] = live.find(([one]) => one === name) ?? []
  const say = timelineWords().branch
  return (
    <>
      <Button variant="default" size="compact-sm" popoverTarget={id} title={say.help}>
        {say.open}
      </Button>
      <section id={id} popover="auto" className={classes.branch} aria-labelledby={`${id}-title`}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            document.getElementById(id)?.hidePopover()
            branch(name !== undefined && value !== null ? { [name]: value } : {})
          }}
        >
          <h2 id={`${id}-title`}>{say.title(formatStep(branchStep(state)))}</h2>
          {name === undefined || !param ? (
            <p>{say.none}</p>
          ) : (
            <>
              <NativeSelect
                size="xs"
                label={say.setting}
                data={live.map(([one, of]) => ({ value: one, label: labelOf(of) }))}
                value={name}
                onChange={(event) => {
                  setName(event.currentTarget.value)
                  setValue(null)
                }}
              />
              <ParamControl param={param} value={value ?? values[name]} onChange={setValue} />
            </>
          )}
          <p>{say.help}</p>
          <Button type="submit">{say.go}</Button>
        </form>
      </section>
    </>
  )
}
