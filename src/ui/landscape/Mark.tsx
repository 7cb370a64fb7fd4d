const shapes = {
  start: <rect x="3.5" y="3.5" width="9" height="9" fill="none" />,
  now: <circle cx="8" cy="8" r="5" fill="var(--q)" stroke="none" />,
  best: (
    <path
      d="M8 .5L10 5.4L15.4 5.8L11.3 9.2L12.6 14.5L8 11.6L3.4 14.5L4.7 9.2L.6 5.8L6 5.4Z"
      fill="var(--paper)"
    />
  ),
  local: <circle cx="8" cy="8" r="5" fill="var(--paper)" />,
} as const

/** How a point of the landscape looks. */
export const Mark = ({ of }: { readonly of: keyof typeof shapes }) => (
  <svg
    viewBox="0 0 16 16"
    width="15"
    height="15"
    stroke="var(--ink)"
    strokeWidth="1.8"
    aria-hidden="true"
  >
    {shapes[of]}
  </svg>
)
