import katex from 'katex'
import 'katex/dist/katex.min.css'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { colouredTex, recolour } from './colouredTex.ts'
import classes from './lane.module.css'

/** Typeset TeX on one line, made smaller where the lane is narrower than the formula. */
export default function FormulaView({ tex }: { readonly tex: string }) {
  const box = useRef<HTMLDivElement>(null)
  const html = useMemo(
    () => recolour(katex.renderToString(colouredTex(tex), { trust: false, throwOnError: false })),
    [tex],
  )
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const line = element.firstElementChild as HTMLElement
    const fit = () => {
      const ratio = Math.min(1, element.clientWidth / Math.max(1, line.scrollWidth))
      line.style.fontSize = ''
      const full = line.scrollWidth
      line.style.fontSize = full > element.clientWidth ? `${(element.clientWidth / full) * 0.99}em` : ''
      return ratio
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    // The first measure may still be of a fallback font.
    document.fonts?.ready.then(fit)
    return () => observer.disconnect()
  }, [html])
  return (
    <div className={classes.formula} ref={box}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, from TeX in this repository, trust off */}
      <span className={classes.formulaLine} dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  )
}
