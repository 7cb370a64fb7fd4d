import type { Params, ParamValue } from '../../core/settings/params.ts'
import { ParamControl } from './ParamControl.tsx'

interface Props {
  readonly params: Params
  readonly values: Readonly<Record<string, ParamValue>>
  readonly onChange: (name: string, value: ParamValue) => void
}

/** Controls for a declaration, in its order, but for those that the other values make idle. */
export function ParamList({ params, values, onChange }: Props) {
  return Object.entries(params)
    .filter(([, param]) => param.shownWhen?.({ ...values }) ?? true)
    .map(([name, param]) => (
      <ParamControl
        key={name}
        param={param}
        value={values[name]}
        onChange={(value) => onChange(name, value)}
      />
    ))
}
