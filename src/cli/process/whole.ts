/** @throws Error if the text is not a whole number in [min, max] */
export function whole(name: string, text: string, min: number, max: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new Error(`--${name} must be a whole number from ${min} to ${max}`)
  }
  return number
}
