import { Button } from '@mantine/core'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { Help } from '../controls/Help.tsx'

/** The classroom's first figure in one press: forward and reverse KL side by side. */
export function BothDirections() {
  const fit = useModescope((state) => state.fitBothDirections)
  const { both, bothHelp } = settingsWords()
  return (
    <span style={{ display: 'flex' }}>
      <Button size="compact-sm" variant="default" aria-description={bothHelp} onClick={fit}>
        {both}
      </Button>
      <Help label={both} text={bothHelp} />
    </span>
  )
}
