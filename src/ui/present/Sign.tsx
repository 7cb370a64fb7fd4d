import { signs } from './letters.ts'

interface Props {
  /** The index of an option. */
  readonly option: number
  readonly className?: string
}

/** The letter of an option on its shape, as it is held up. */
export function Sign({ option, className }: Props) {
  const { letter, colour, ink, path, middle } = signs[option]
  return (
    <svg className={className} viewBox="-3 -3 106 106" role="img" aria-label={letter}>
      {/* A dark shape on dark paper has an edge as well. */}
      <path d={path} fill={colour} stroke="var(--ink-2)" strokeWidth="3" />
      <text x="50" y={middle} fill={ink} fontSize="58" fontWeight="800" textAnchor="middle">
        {letter}
      </text>
    </svg>
  )
}
