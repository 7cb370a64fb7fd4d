import { useScale } from '../base/scale.ts'

interface Props {
  readonly dash?: string
}

/** How a line looks in the chart, beside its name. Its colour is that of the lane around it. */
export function Swatch({ dash }: Props) {
  const scale = useScale()
  return (
    <svg width={22 * scale} height={8 * scale} viewBox="0 0 22 8" aria-hidden="true">
      <path d="M0 4H22" stroke="var(--q, var(--ink))" strokeWidth="2" strokeDasharray={dash} />
    </svg>
  )
}
