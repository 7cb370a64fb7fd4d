const filled = {
  play: 'M5 3.5v13l11-6.5z',
  pause: 'M5 3.5h3.6v13H5zM11.4 3.5H15v13h-3.6z',
  step: 'M4 3.5v13l9-6.5zM13.8 3.5H16v13h-2.2z',
} as const

const stroked = {
  reset: 'M4.2 3.6v4h4M4.6 7.4a6.2 6.2 0 1 1-.8 3.6',
  undo: 'M7.5 4 3.5 8l4 4M3.8 8H12a4.3 4.3 0 0 1 0 8.6H8.5',
  redo: 'M12.5 4l4 4-4 4M16.2 8H8a4.3 4.3 0 0 0 0 8.6h3.5',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
} as const

/** Marks of the header, as on any player. */
export function Icon({ name }: { readonly name: keyof typeof filled | keyof typeof stroked }) {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      {name in filled ? (
        <path d={filled[name as keyof typeof filled]} fill="currentColor" />
      ) : (
        <path
          d={stroked[name as keyof typeof stroked]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  )
}
