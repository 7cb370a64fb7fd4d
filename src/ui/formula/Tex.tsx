import katex from 'katex'
import { useMemo } from 'react'
import 'katex/dist/katex.min.css'

/** Typeset TeX within a line, in one colour: its q may be another's. */
export function Tex({ tex }: { readonly tex: string }) {
  const html = useMemo(
    () => katex.renderToString(tex, { trust: false, throwOnError: false }),
    [tex],
  )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, from TeX in this repository, trust off
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}
