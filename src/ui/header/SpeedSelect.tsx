import { NativeSelect } from '@mantine/core'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'

const slow = [1, 4, 20, 100]

/** Full speed, or slow motion at so many steps a second. */
export function SpeedSelect() {
  const speed = useModescope((state) => state.speed)
  const setSpeed = useModescope((state) => state.setSpeed)
  const { fullSpeed, perSecond } = words.transport
  const known = typeof speed === 'number' && !slow.includes(speed) ? [...slow, speed] : slow
  return (
    <NativeSelect
      size="xs"
      aria-label={words.transport.speed}
      data={[
        { value: 'full', label: fullSpeed },
        ...known.map((n) => ({ value: String(n), label: perSecond(n) })),
      ]}
      value={String(speed)}
      onChange={({ currentTarget: { value } }) =>
        setSpeed(value === 'full' ? value : Number(value))
      }
    />
  )
}
