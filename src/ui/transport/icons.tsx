const paths = {
  play: 'M5 3.5v13l11-6.5z',
  pause: 'M5 3.5h3.6v13H5zM11.4 3.5H15v13h-3.6z',
  step: 'M4 3.5v13l9-6.5zM13.8 3.5H16v13h-2.2z',
} as const

/** Marks of the transport, as on any player. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" fill="currentColor">
      <path d={paths[name]} />
    </svg>
  )
}
