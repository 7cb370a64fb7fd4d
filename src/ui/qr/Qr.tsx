import { modulesOf, quiet } from './modules.ts'
import classes from './qr.module.css'

interface Props {
  /** The whole address that it opens; it stands below, to be read and typed. */
  readonly link: string
  /** What it opens, for who cannot see it. */
  readonly label: string
  /** Decides how large it is: it is as wide as it may be, and as high as that. */
  readonly className?: string
  /** What stands in place of a code, where the link is too long for any. */
  readonly instead?: string
}

/** A QR code with its link, dark on white in any theme, because many readers know no other. */
export function Qr({ link, label, className = '', instead }: Props) {
  const modules = modulesOf(link)
  const side = (modules?.size ?? 0) + 2 * quiet
  return (
    <figure className={`${classes.qr} ${className}`}>
      {modules ? (
        <svg
          viewBox={`0 0 ${side} ${side}`}
          role="img"
          aria-label={label}
          shapeRendering="crispEdges"
          data-modules={modules.size}
        >
          <rect width={side} height={side} fill="#fff" />
          <path d={modules.path} fill="#000" />
        </svg>
      ) : (
        instead && <p>{instead}</p>
      )}
      <figcaption>
        <a href={link}>{link}</a>
      </figcaption>
    </figure>
  )
}
