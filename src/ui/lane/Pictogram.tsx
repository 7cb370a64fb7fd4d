import type { Direction } from '../../objectives/preset.ts'

/** Heights over 0…64 of a sum of bumps, as an SVG path; `y` grows upwards from the base line. */
function curve(bumps: readonly { at: number; sd: number; height: number }[]): string {
  const points: string[] = []
  for (let x = 0; x <= 64; x += 2) {
    const y = bumps.reduce(
      (sum, { at, sd, height }) => sum + height * Math.exp(-((x - at) ** 2) / (2 * sd ** 2)),
      0,
    )
    points.push(`${x} ${(24 - y).toFixed(1)}`)
  }
  return `M${points.join('L')}`
}

const peaks = curve([
  { at: 19, sd: 5, height: 14 },
  { at: 45, sd: 5, height: 14 },
])
const models: Readonly<Record<Direction, string>> = {
  forward: curve([{ at: 32, sd: 15, height: 12 }]),
  reverse: curve([{ at: 45, sd: 5, height: 21 }]),
}

/** Two peaks of p, and the q that this direction would put over them: broad, or on one. */
export function Pictogram({ direction }: { readonly direction: Direction }) {
  return (
    <svg viewBox="0 0 64 26" width="52" height="22" aria-hidden="true" fill="none">
      <path d={peaks} stroke="currentColor" strokeWidth="1.4" opacity="0.75" />
      <path d={models[direction]} stroke="var(--q)" strokeWidth="2.6" />
    </svg>
  )
}
