import {
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react'
import { Tip } from './Tip.tsx'

/** What a button takes to have an explanation. */
interface Owner {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly 'aria-describedby': string | undefined
  readonly onPointerEnter: (event: PointerEvent) => void
  readonly onMouseEnter: () => void
  readonly onMouseLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

interface Asked {
  /** Whether the keyboard and a touch ask for it too, and not the mouse alone. */
  readonly everyWay?: boolean
}

/** An explanation of a button: what the button takes, and what to put beside it. */
export function useTip(text: string, { everyWay = false }: Asked = {}): [Owner, ReactNode] {
  const id = useId()
  const ref = useRef<HTMLButtonElement>(null)
  const pointer = useRef('mouse')
  const [owner, setOwner] = useState<HTMLElement | null>(null)
  const open = () => setOwner(ref.current)
  const close = useCallback(() => setOwner(null), [])
  const byKeys = () => everyWay && ref.current?.matches(':focus-visible')
  return [
    {
      ref,
      'aria-describedby': owner ? id : undefined,
      onPointerEnter: ({ pointerType }) => {
        pointer.current = pointerType
      },
      // Which follows a tap as well, but not a touch that scrolls.
      onMouseEnter: () => {
        if (everyWay || pointer.current !== 'touch') open()
      },
      onMouseLeave: () => {
        if (!byKeys()) close()
      },
      onFocus: () => {
        if (byKeys()) open()
      },
      onBlur: close,
    },
    owner && <Tip id={id} text={text} wide={everyWay} owner={owner} close={close} />,
  ]
}
