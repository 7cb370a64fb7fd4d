/** Numbers as base64url digits, which a link need not escape. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Numbers from 0 to 1, each in its bits; together at most 48 bits, which a double holds. */
export function pack(scales: readonly number[], bits: readonly number[], digits: number): string {
  let code = 0
  for (const [i, scale] of scales.entries()) {
    const most = 2 ** bits[i] - 1
    code = code * (most + 1) + Math.min(most, Math.max(0, Math.round(scale * most)))
  }
  let text = ''
  for (let i = 0; i < digits; i++) {
    text = alphabet[code % 64] + text
    code = Math.floor(code / 64)
  }
  return text
}

export function unpack(text: string, bits: readonly number[]): number[] {
  let code = 0
  for (const digit of text) code = code * 64 + alphabet.indexOf(digit)
  const scales: number[] = []
  for (let i = bits.length - 1; i >= 0; i--) {
    const values = 2 ** bits[i]
    scales.unshift((code % values) / (values - 1))
    code = Math.floor(code / values)
  }
  return scales
}

/** How many characters of a text are digits, from its start. */
export const legible = (text: string): number => /^[\w-]*/.exec(text)?.[0].length ?? 0

/** A number in few decimals, as precise as a 32-bit float. */
export const plain = (value: number): number => Number(value.toPrecision(8))
