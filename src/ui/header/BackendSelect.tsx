import { NativeSelect } from '@mantine/core'
import { backendNames } from '../../core/record/backend.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import { say } from '../../languages/say.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { formatStep } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import classes from './menu.module.css'

/** 'wasm, 2 200 steps/s': one phrase where both lanes agree, else one each. */
export function running({ lanes }: State): string {
  const names = laneNames.map((name) => lanes[name].backend)
  const training = laneNames.filter((name) => lanes[name].status === 'ok')
  const rates = training.flatMap((name) => lanes[name].stepsPerSecond ?? [])
  const name = (backend: (typeof names)[number]) =>
    backend ? words.transport.short[backend] : words.transport.starting
  const same = names[0] === names[1]
  const what = same
    ? name(names[0])
    : laneNames.map((l, i) => `${letter[l]} ${name(names[i])}`).join(', ')
  if (rates.length === 0 || rates.length < training.length) return what
  // Locked step counters: together they are as fast as the slower one. Two digits, to sit still.
  const rate = Number(Math.min(...rates).toPrecision(2))
  return `${what}, ${words.transport.rate(formatStep(rate))}`
}

const reasons = ({ lanes }: State): string =>
  laneNames
    .flatMap((name) => {
      const { reason } = lanes[name]
      return reason ? [`${letter[name]}: ${say(words.problems.reason, reason)}`] : []
    })
    .join('\n')

/** Which engine trains, why, and the choice of another. */
export function BackendSelect() {
  const backend = useModescope((state) => state.backend)
  const setBackend = useModescope((state) => state.setBackend)
  const reason = useSampled(reasons, 1000)
  const { backends, autoBackend } = words.transport
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={words.transport.backend}
        data={[
          { value: 'auto', label: autoBackend },
          ...backendNames.map((value) => ({ value, label: backends[value] })),
        ]}
        value={backend}
        onChange={(event) => setBackend(event.currentTarget.value as State['backend'])}
      />
      <p className={classes.reason}>{reason}</p>
    </>
  )
}
