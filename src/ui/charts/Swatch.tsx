interface Props {
  readonly dash?: string
}

/** How a line looks in the chart, beside its name. Its colour is that of the lane around it. */
export const Swatch = ({ dash }: Props) => (
  <svg width="22" height="8" aria-hidden="true">
    <path d="M0 4H22" stroke="var(--q, var(--ink))" strokeWidth="2" strokeDasharray={dash} />
  </svg>
)
