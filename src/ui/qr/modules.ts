import { correction, generate } from 'lean-qr'

/** Light modules around a code, by which a reader finds it (ISO/IEC 18004, 9.1). */
export const quiet = 4

export interface Modules {
  /** Along a side, the quiet zone left out: 21 for version 1, 37 for version 5. */
  readonly size: number
  /** The dark ones, as the path of an SVG with one unit a module, the quiet zone before them. */
  readonly path: string
}

/**
 * The QR code of a text: of the smallest version that holds it, with as much correction as that has
 * room for. Null: the text is too long for any.
 */
export function modulesOf(text: string): Modules | null {
  const code = codeOf(text)
  if (!code) return null
  const { size } = code
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Dark neighbours as one bar, so that no seam of light shows between them.
      let width = 0
      while (code.get(x + width, y)) width++
      if (width > 0) path += `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`
      x += width
    }
  }
  return { size, path }
}

function codeOf(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.L })
  } catch {
    return null
  }
}
