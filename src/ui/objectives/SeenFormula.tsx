import { Suspense, useEffect, useRef, useState } from 'react'
import { lazyPart } from '../boundary/lazyPart.tsx'
import classes from './objectives.module.css'

const FormulaView = lazyPart(() => import('../formula/FormulaView.tsx'))

/** A formula that is typeset once it comes into sight: all of a long list at once would take too long. */
export function SeenFormula({ tex }: { readonly tex: string }) {
  const [seen, setSeen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element || seen) return
    const observer = new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting) setSeen(true)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [seen])
  return (
    <span className={classes.formula} ref={place}>
      {seen && (
        <Suspense>
          <FormulaView tex={tex} />
        </Suspense>
      )}
    </span>
  )
}
