/**
 * What a filter of `k` × `k` sees of pictures `[images, height, width, channels]` at each of its places:
 * `[images, rows, columns, k, k, channels]`, with zeros beyond the edges. Its first place begins `top`
 * rows above and `left` columns before a picture, and the next ones are `stride` further. Columns and
 * channels lie side by side, so that a row of the filter is one stretch of memory.
 */
export function gatherPatches(
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  rows: i32,
  columns: i32,
  k: i32,
  stride: i32,
  top: i32,
  left: i32,
  source: usize,
  to: usize,
): void {
  const row = <usize>(k * channels) << 2
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const from = j * stride - left
        const first = max(0, -from)
        const last = min(k, width - from)
        const before = <usize>(first * channels) << 2
        const inside = <usize>((last - first) * channels) << 2
        for (let u = 0; u < k; u++) {
          const y = i * stride - top + u
          if (y < 0 || y >= height || last <= first) memory.fill(to, 0, row)
          else {
            if (inside < row) memory.fill(to, 0, row)
            copy(to + before, place(source, y * width + from + first, channels), inside)
          }
          to += row
        }
      }
    }
    source += <usize>(height * width * channels) << 2
  }
}

/** The transpose of `gatherPatches`: adds each number of the patches to where it would have come from. */
export function scatterPatches(
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  rows: i32,
  columns: i32,
  k: i32,
  stride: i32,
  top: i32,
  left: i32,
  source: usize,
  to: usize,
): void {
  const row = <usize>(k * channels) << 2
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const from = j * stride - left
        const first = max(0, -from)
        const last = min(k, width - from)
        const before = <usize>(first * channels) << 2
        for (let u = 0; u < k; u++) {
          const y = i * stride - top + u
          if (y >= 0 && y < height && last > first) {
            const inside = <usize>((last - first) * channels) << 2
            add(place(to, y * width + from + first, channels), source + before, inside)
          }
          source += row
        }
      }
    }
    to += <usize>(height * width * channels) << 2
  }
}

@inline
function place(start: usize, pixel: i32, channels: i32): usize {
  return start + (<usize>(pixel * channels) << 2)
}

@inline
function copy(to: usize, from: usize, bytes: usize): void {
  const end = to + bytes
  for (; to + 16 <= end; to += 16, from += 16) v128.store(to, v128.load(from))
  for (; to < end; to += 4, from += 4) store<f32>(to, load<f32>(from))
}

@inline
function add(to: usize, from: usize, bytes: usize): void {
  const end = to + bytes
  for (; to + 16 <= end; to += 16, from += 16) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)))
  }
  for (; to < end; to += 4, from += 4) store<f32>(to, load<f32>(to) + load<f32>(from))
}
