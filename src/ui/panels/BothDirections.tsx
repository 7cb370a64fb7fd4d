import { Button } from '@mantine/core'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { Help } from '../controls/Help.tsx'
import { selectTarget } from '../selectors/selectors.ts'

/** The classroom's first figure in one press: forward and reverse KL side by side. */
export function BothDirections() {
  const fit = useModescope((state) => state.fitBothDirections)
  const images = useModescope((state) => selectTarget(state).space.kind === 'image')
  const { both, bothHelp } = settingsWords()
  // Of images there is no density to fit to.
  if (images) return null
  return (
    <span style={{ display: 'flex' }}>
      <Button size="compact-sm" variant="default" aria-description={bothHelp} onClick={fit}>
        {both}
      </Button>
      <Help label={both} text={bothHelp} />
    </span>
  )
}
