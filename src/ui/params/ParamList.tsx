import type { Params, ParamValue } from '../../core/settings/params.ts'
import type { Space } from '../../core/space/space.ts'
import { ParamControl } from './ParamControl.tsx'

interface Props {
  readonly params: Params
  readonly values: Readonly<Record<string, ParamValue>>
  /** What points are points of, where a control depends on it. */
  readonly kind?: Space['kind']
  readonly onChange: (name: string, value: ParamValue) => void
}

/** Controls for a declaration, in its order, but for those that the other values make idle. */
export function ParamList({ params, values, kind = 'plane', onChange }: Props) {
  return Object.entries(params)
    .filter(([, param]) => param.shownWhen?.({ ...values }, kind) ?? true)
    .map(([name, param]) => (
      <ParamControl
        key={name}
        param={param}
        value={values[name]}
        onChange={(value) => onChange(name, value)}
      />
    ))
}
