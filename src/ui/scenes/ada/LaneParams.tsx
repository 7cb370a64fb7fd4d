import type { LaneName } from '../../../core/settings/experiment.ts'
import type { Params } from '../../../core/settings/params.ts'
import type { Ada } from '../../../store/scene/ada.ts'
import { ParamList } from '../../params/ParamList.tsx'
import { useScene } from '../useSceneStore.ts'

interface Props {
  readonly of: Ada
  readonly lane: LaneName
  /** Some of the lane's. */
  readonly params: Params
}

export function LaneParams({ of, lane, params }: Props) {
  const values = useScene(of.store, ({ settings }) => settings.lanes[lane])
  return (
    <ParamList
      params={params}
      values={values}
      onChange={(name, value) => of.store.getState().setLane(lane, { [name]: value })}
    />
  )
}
