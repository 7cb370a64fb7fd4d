import type { ReactNode } from 'react'
import type { LayerId } from '../../core/layers/layer.ts'

const marks: Readonly<Record<LayerId, ReactNode>> = {
  target: (
    <>
      <circle cx="10" cy="10" r="8" fill="var(--ink)" opacity="0.16" />
      <circle cx="10" cy="10" r="4" fill="var(--ink)" opacity="0.3" />
    </>
  ),
  real: (
    <g fill="none" stroke="var(--ink)" strokeWidth="1.2">
      <circle cx="6" cy="7" r="2.6" />
      <circle cx="14" cy="10" r="2.6" />
      <circle cx="7.5" cy="15" r="2.6" />
    </g>
  ),
  model: (
    <>
      <rect x="3" y="4" width="4.5" height="4.5" fill="var(--a)" />
      <rect x="5.5" y="12" width="4.5" height="4.5" fill="var(--a)" />
      <rect x="12.5" y="4" width="4.5" height="4.5" fill="var(--b)" />
      <rect x="14" y="11.5" width="4.5" height="4.5" fill="var(--b)" />
    </>
  ),
  density: (
    <>
      <path d="M1 17Q4 16 5 9T7 9Q8 16 10 17" fill="none" stroke="var(--a)" strokeWidth="2" />
      <path d="M10 17Q12 16 13 5T15 5Q16 16 19 17" fill="none" stroke="var(--b)" strokeWidth="2" />
    </>
  ),
  start: (
    <g fill="none" stroke="var(--ink-2)">
      <circle
        cx="10"
        cy="10"
        r="8"
        strokeWidth="1.6"
        strokeDasharray="0.1 3.1"
        strokeLinecap="round"
      />
      <rect
        x="7.6"
        y="7.6"
        width="4.8"
        height="4.8"
        strokeWidth="1.5"
        transform="rotate(45 10 10)"
      />
    </g>
  ),
  optima: (
    <>
      <ellipse
        cx="10"
        cy="10"
        rx="8.5"
        ry="5"
        fill="none"
        stroke="var(--a)"
        strokeWidth="1.6"
        strokeDasharray="4 2.5"
        transform="rotate(-25 10 10)"
      />
      <ellipse
        cx="10"
        cy="10"
        rx="4.5"
        ry="3"
        fill="none"
        stroke="var(--b)"
        strokeWidth="1.6"
        transform="rotate(-25 10 10)"
      />
    </>
  ),
  field: (
    <>
      <rect x="2" y="4" width="8" height="12" fill="var(--less)" />
      <rect x="10" y="4" width="8" height="12" fill="var(--more)" />
    </>
  ),
  warp: (
    <path
      d="M2 6Q10 2 18 6M2 11Q10 7 18 11M2 16Q10 12 18 16M5 3Q3 10 5 18M10 2Q9 10 10 17M15 3Q17 10 15 18"
      fill="none"
      stroke="var(--ink-2)"
    />
  ),
  log: (
    <>
      <path d="M3 2V17H19" fill="none" stroke="var(--ink-2)" />
      <path d="M5 16Q11 -8 17 16" fill="none" stroke="var(--ink)" strokeWidth="2" />
    </>
  ),
}

/** How a layer looks in the picture. */
export const LayerMark = ({ layer }: { readonly layer: LayerId }) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    {marks[layer]}
  </svg>
)
