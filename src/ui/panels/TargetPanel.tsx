import { NativeSelect } from '@mantine/core'
import { targetFamily, targets } from '../../core/targets/registry.ts'
import { strings } from '../../languages/en/page.ts'
import { useModescope } from '../../store/store.ts'
import { AsMixture } from '../editor/AsMixture.tsx'
import { ParamList } from '../params/ParamList.tsx'
import { BothDirections } from './BothDirections.tsx'
import classes from './panels.module.css'

const menu = (['line', 'plane'] as const).map((kind) => ({
  group: strings.setup.kinds[kind],
  items: targets
    .filter((family) => family.kind === kind)
    .map(({ id, label }) => ({ value: id, label })),
}))

/** Which distribution both models are trained on. */
export default function TargetPanel() {
  const choice = useModescope((state) => state.experiment.target)
  const setTarget = useModescope((state) => state.setTarget)
  const setTargetValue = useModescope((state) => state.setTargetValue)
  const family = targetFamily(choice.id)
  if (!family) return null
  return (
    <>
      <NativeSelect
        size="sm"
        aria-label={strings.setup.family}
        data={menu}
        value={choice.id}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      <p className={classes.note}>{family.summary}</p>
      <div className={classes.buttons}>
        <AsMixture />
        <BothDirections />
      </div>
      <ParamList params={family.params} values={choice.values} onChange={setTargetValue} />
    </>
  )
}
