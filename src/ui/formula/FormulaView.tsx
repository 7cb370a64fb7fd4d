import katex from 'katex'
import 'katex/dist/katex.min.css'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { colouredTex, recolour } from './colouredTex.ts'
import classes from './formula.module.css'

/** On one line, a formula may be set so much smaller before it is better broken into several. */
const readable = 0.86
/** And so much smaller where several lines do not fit either; then the lines stand closer, or it can be scrolled. */
const scales = [1, 0.93, 0.86, 0.8, 0.72]

/** Pixels above and below the ink of a formula's lines, which may be cut off. */
const bare = 3

/** Typeset TeX, a little smaller or on several lines where the lane is narrower than it. */
export default function FormulaView({ tex }: { readonly tex: string }) {
  const box = useRef<HTMLDivElement>(null)
  const html = useMemo(
    () => recolour(katex.renderToString(colouredTex(tex), { trust: false, throwOnError: false })),
    [tex],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the formula changes
  useLayoutEffect(() => {
    const element = box.current
    const line = element?.firstElementChild
    if (!element || !(line instanceof HTMLElement)) return
    const shrink = () => {
      line.style.fontSize = ''
      line.dataset.wrap = 'false'
      cut(false)
      const ratio = element.clientWidth / line.scrollWidth
      if (ratio >= 1) return
      if (ratio >= readable) {
        line.style.fontSize = `${0.99 * ratio}em`
        return
      }
      line.dataset.wrap = 'true'
      for (const scale of scales) {
        line.style.fontSize = `${scale}em`
        if (fits()) return
      }
      line.dataset.wrap = 'close'
      cut(!fits())
    }
    const fits = () =>
      line.scrollHeight <= element.clientHeight + bare && line.scrollWidth <= element.clientWidth
    /** What is scrolled must be reached by keys. */
    const cut = (on: boolean) => {
      element.dataset.cut = String(on)
      if (on) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    }
    shrink()
    const observer = new ResizeObserver(shrink)
    observer.observe(element)
    // The first measure may be of a fallback font.
    document.fonts.ready.then(shrink)
    return () => observer.disconnect()
  }, [html])
  return (
    <div className={classes.formula} ref={box}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, from TeX in this repository, trust off */}
      <span className={classes.formulaLine} dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  )
}
