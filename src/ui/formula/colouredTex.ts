/** Stands for the lane's colour in TeX, which takes no CSS variables; see `recolour`. */
const mark = '#012345'

/** TeX in which every letter q that stands alone is marked, as in E_q, q(x), q_φ. */
export const colouredTex = (tex: string): string =>
  tex.replace(/(?<![\\a-zA-Z])q(?![a-zA-Z])/g, `{\\textcolor{${mark}}{q}}`)

/** Turns the mark into the colour of the lane in which the formula stands. */
export const recolour = (html: string): string => html.replaceAll(mark, 'var(--q-ink)')
