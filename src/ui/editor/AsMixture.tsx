import { Button } from '@mantine/core'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { selectTarget } from '../selectors/selectors.ts'
import { asDrawn, drawnOf } from './drawn.ts'

/** Makes the modes of the target ones that can be edited, where the editor can hold them. */
export function AsMixture() {
  const choice = useModescope((state) => state.experiment.target)
  const target = useModescope(selectTarget)
  const setTarget = useModescope((state) => state.setTarget)
  const drawn = drawnOf(choice) ? null : asDrawn(target)
  if (!drawn) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      style={{ justifySelf: 'start' }}
      aria-description={settingsWords().asMixtureHelp}
      onClick={() => setTarget(drawn.id, drawn.values)}
    >
      {settingsWords().asMixture}
    </Button>
  )
}
