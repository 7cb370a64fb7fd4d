import { type ComponentType, lazy, useState } from 'react'
import { Boundary } from './Boundary.tsx'
import { loadPart } from './load.ts'

type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>

/** A part of the page that is loaded when it is first shown, and may fail without the rest. */
export function lazyPart<P extends object>(load: Load<P>): ComponentType<P> {
  const open = () => lazy<ComponentType<P>>(() => loadPart(load))
  // React keeps a failure with the component, so another try needs another component.
  let newest = open()
  return function Part(props: P) {
    const [Content, setContent] = useState(() => newest)
    const again = () => {
      if (newest === Content) newest = open()
      setContent(() => newest)
    }
    return (
      <Boundary again={again}>
        <Content {...props} />
      </Boundary>
    )
  }
}
