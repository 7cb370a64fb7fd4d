/** Room for what is sorted; it grows. */
let room = { first: new Uint32Array(0), second: new Uint32Array(0) }
const [lowPlaces, highPlaces] = [new Uint16Array(256), new Uint16Array(256)]

/** A number and its place in the list share a word of 32 bits. */
const most = 2 ** 16

/** Sorts in place, ascending. */
export function sortFloats(values: Float32Array): Float32Array {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return orderZeros(sortInto(values, values.slice(), least, greatest))
}

/**
 * Writes the numbers of `from` to `to`, ascending. They are rounded to 16 bits between the least and
 * the greatest of them, sorted by the two bytes of these (radix sort, Knuth, The Art of Computer
 * Programming 3, §5.2.5), and what rounding made equal is put right by insertion: several times
 * faster than the built-in comparison sort for the few thousand numbers that a metric sorts over and
 * over. Zeros of both signs are equal.
 */
export function sortInto(
  to: Float32Array,
  from: Float32Array,
  least: number,
  greatest: number,
): Float32Array {
  const n = from.length
  const range = greatest - least
  if (range > 0 && range < Number.POSITIVE_INFINITY && n <= most) {
    if (room.first.length < n) room = { first: new Uint32Array(n), second: new Uint32Array(n) }
    deal(to, from, least, 65535 / range, room.first, room.second, lowPlaces, highPlaces)
    if (insert(to)) return to
  }
  to.set(from)
  return to.sort()
}

/** Sorts by the 16 bits. What a loop needs is a parameter, and constants are written out: faster. */
function deal(
  to: Float32Array,
  from: Float32Array,
  least: number,
  scale: number,
  first: Uint32Array,
  second: Uint32Array,
  low: Uint16Array,
  high: Uint16Array,
): void {
  const n = from.length
  low.fill(0)
  high.fill(0)
  for (let i = 0; i < n; i++) {
    const key = ((from[i] - least) * scale) | 0
    first[i] = (key << 16) | i
    low[key & 255]++
    high[key >>> 8]++
  }
  accumulate(low)
  accumulate(high)
  for (let i = 0; i < n; i++) {
    const word = first[i]
    second[low[(word >>> 16) & 255]++] = word
  }
  for (let i = 0; i < n; i++) {
    const word = second[i]
    to[high[word >>> 24]++] = from[word & 65535]
  }
}

/** Counts become the number of all before them. */
function accumulate(counts: Uint16Array): void {
  let before = 0
  for (let byte = 0; byte < 256; byte++) {
    const count = counts[byte]
    counts[byte] = before
    before += count
  }
}

/** @returns false where it would take long, because most numbers crowd in a small part of the range */
function insert(values: Float32Array): boolean {
  let patience = 8 * values.length
  for (let i = 1; i < values.length; i++) {
    const value = values[i]
    if (!(values[i - 1] > value)) continue
    let at = i
    do {
      values[at] = values[at - 1]
      at--
    } while (at > 0 && values[at - 1] > value)
    values[at] = value
    patience -= i - at
    if (patience < 0) return false
  }
  return true
}

/** No comparison tells zeros apart; the built-in puts the negative ones first. */
function orderZeros(values: Float32Array): Float32Array {
  let [from, end] = [0, values.length]
  while (from < end) {
    const middle = (from + end) >> 1
    if (values[middle] < 0) from = middle + 1
    else end = middle
  }
  let negative = 0
  for (end = from; values[end] === 0; end++) if (Object.is(values[end], -0)) negative++
  values.fill(-0, from, from + negative)
  values.fill(0, from + negative, end)
  return values
}
