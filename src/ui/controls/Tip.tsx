import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useEscape } from '../base/useEscape.ts'
import classes from './tip.module.css'
import { tipPlace } from './tipPlace.ts'

interface Props {
  readonly id: string
  readonly text: string
  /** Several lines, instead of one as long as it is. */
  readonly wide: boolean
  readonly owner: HTMLElement
  readonly close: () => void
}

/** The words that float beside their owner, above all else, until it is out of sight. */
export function Tip({ id, text, wide, owner, close }: Props) {
  const tip = useRef<HTMLDivElement>(null)
  useEscape(true, close)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another size
  useLayoutEffect(() => {
    const element = tip.current!
    element.showPopover()
    const follow = () => {
      const { clientWidth: width, clientHeight: height } = document.documentElement
      const box = { width: element.offsetWidth, height: element.offsetHeight }
      const { left, top } = tipPlace(owner.getBoundingClientRect(), box, { width, height })
      element.style.translate = `${left}px ${top}px`
    }
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && owner.contains(target))) close()
    }
    const seen = new IntersectionObserver(([{ isIntersecting }]) => {
      if (!isIntersecting) close()
    })
    follow()
    seen.observe(owner)
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    document.addEventListener('pointerdown', pressed, true)
    return () => {
      seen.disconnect()
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
      document.removeEventListener('pointerdown', pressed, true)
    }
  }, [owner, close, text])
  // Inside a landmark: what floats outside of all is missed by those who go from one to the next.
  return createPortal(
    <div ref={tip} id={id} role="tooltip" popover="manual" className={classes.tip} data-wide={wide}>
      {text}
    </div>,
    document.getElementById('tooltips')!,
  )
}
