import type { KeyboardEvent } from 'react'
import type { Mode } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'
import { type Grip, gripAt, type Place } from './grip.ts'
import classes from './handles.module.css'
import { Outline } from './Outline.tsx'
import { type Dragging, useGrip } from './useGrip.ts'

interface Props extends Dragging {
  readonly kind: Kind
  readonly mode: Mode
  readonly place: Place
  /** What looks different: a mode, the start of a model. */
  readonly of: 'mode' | 'start'
  /** In hand: its grips are shown. */
  readonly taken: boolean
  readonly label: string
  /** Outside the picture: `place` is where its handle waits, and there is nothing to outline. */
  readonly away?: boolean
  /** Stands beside the centre. */
  readonly caption?: string
  /** What keys do. */
  readonly help: string
  readonly onLeave?: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

const ends = (axis: 0 | 1): Grip[] => [
  { kind: 'resize', axis, side: 1 },
  { kind: 'resize', axis, side: -1 },
]
const grips: Readonly<Record<Kind, readonly Grip[]>> = {
  line: ends(0),
  plane: [...ends(0), ...ends(1), { kind: 'turn' }],
}

/** The centre of a Gaussian in the picture, and its grips while it is in hand. */
export function Handle(props: Props) {
  const { kind, mode, place, of, taken, label, caption, help, away } = props
  const gripOf = useGrip(mode, place, props)
  const [left, top] = place.center
  return (
    <li data-of={of}>
      {(taken || of === 'start') && !away && (
        <Outline kind={kind} mode={mode} place={place} arm={taken} />
      )}
      {taken &&
        !away &&
        grips[kind].map((grip) => {
          const [x, y] = gripAt(grip, mode, place)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: keys on the centre do the same
            <span
              key={JSON.stringify(grip)}
              aria-hidden="true"
              className={classes.grip}
              data-kind={grip.kind}
              style={{ left: x, top: y }}
              // The focus, and with it the keys, stays with the centre.
              onMouseDown={(event) => event.preventDefault()}
              {...gripOf(grip)}
            />
          )
        })}
      <button
        type="button"
        className={classes.center}
        style={{ left, top }}
        aria-label={label}
        aria-description={help}
        aria-pressed={taken}
        onFocus={props.onTake}
        onBlur={props.onLeave}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey && !event.altKey) props.onKeyDown(event)
        }}
        {...gripOf({ kind: 'move' })}
      />
      {caption && (
        <span
          className={classes.caption}
          style={{ left, top }}
          data-before={left > place.view.size - 96}
          data-above={top > place.view.size - 24}
          aria-hidden="true"
        >
          {caption}
        </span>
      )}
    </li>
  )
}
