import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { readValues, type Sweepable, suggestValues, sweepables } from '../../core/settings/sweep.ts'
import { labelOf } from '../../languages/declared.ts'
import { sweepWords } from '../../languages/late/sweep.ts'
import { say } from '../../languages/say.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSweep } from '../base/useSweep.ts'
import classes from './sweep.module.css'

const places = ['target', 'training', 'a', 'b'] as const

/** What a student asks first: a learning rate; where there is none, the width. */
const first = (all: readonly Sweepable[]): Sweepable =>
  all.find(({ key }) => /^[ab]\.\w*[rR]ate$/.test(key)) ??
  all.find(({ key }) => key === 'width') ??
  all[0]

const whole = (text: string, most: number): number | null =>
  /^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null

/** Which setting, which values, how many seeds, how far. */
export function SweepForm() {
  const experiment = useModescope((state) => state.experiment)
  const phase = useSweep((state) => state.phase)
  const all = useMemo(() => sweepables(experiment, catalogue), [experiment])
  const [key, setKey] = useState(() => first(all).key)
  const swept = all.find((entry) => entry.key === key) ?? first(all)
  // The person's own values, for as long as they are of this setting.
  const [typed, setTyped] = useState<{ readonly key: string; readonly text: string } | null>(null)
  const text = typed?.key === swept.key ? typed.text : suggestValues(swept)
  const [seeds, setSeeds] = useState('5')
  const [until, setUntil] = useState('2000')
  const { values, problem } = readValues(swept.param, text)
  const [runs, steps] = [whole(seeds, 64), whole(until, 1_000_000)]
  const wrong = problem
    ? say(sweepWords().problem, problem)
    : runs
      ? steps
        ? null
        : sweepWords().wrongSteps
      : sweepWords().wrongSeeds
  const { start, stop } = useSweep.getState()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong && runs && steps) start({ swept, values, runs, steps })
      }}
    >
      <NativeSelect
        size="xs"
        label={sweepWords().setting}
        value={swept.key}
        onChange={(event) => setKey(event.currentTarget.value)}
      >
        {places.map((place) => (
          <optgroup key={place} label={sweepWords().places[place]}>
            {all
              .filter((entry) => entry.place === place)
              .map((entry) => (
                <option key={entry.key} value={entry.key}>
                  {sweepWords().places[place]}: {labelOf(entry.param)}
                </option>
              ))}
          </optgroup>
        ))}
      </NativeSelect>
      <TextInput
        className={classes.values}
        size="xs"
        label={sweepWords().values}
        aria-description={sweepWords().valuesHelp}
        autoComplete="off"
        value={text}
        onChange={(event) => setTyped({ key: swept.key, text: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        w={64}
        label={sweepWords().seeds}
        inputMode="numeric"
        autoComplete="off"
        value={seeds}
        onChange={(event) => setSeeds(event.currentTarget.value.trim())}
      />
      <TextInput
        size="xs"
        w={80}
        label={sweepWords().steps}
        inputMode="numeric"
        autoComplete="off"
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value.trim())}
      />
      {phase === 'running' ? (
        // Keys: the click that stops must not end on a button that has become the one that submits.
        <Button key="stop" size="xs" variant="default" onClick={stop}>
          {sweepWords().stop}
        </Button>
      ) : (
        <Button key="run" size="xs" type="submit" className={classes.run} disabled={wrong !== null}>
          {sweepWords().run}
        </Button>
      )}
      <p className={classes.problem} aria-live="polite">
        {wrong}
      </p>
    </form>
  )
}
