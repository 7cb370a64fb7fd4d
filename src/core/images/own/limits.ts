/** A header that claims more is not believed; the published training sets have 47 MB to 188 MB. */
export const mostBytes = 400e6

/** Pictures, or labels, in one file. */
export const mostCount = 2_000_000

/** Pixels along a side of one picture, as it is brought; of a sheet of them, and in all of it. */
export const mostSide = 4096
export const mostSheetSide = 32_767
export const mostSheetPixels = 64e6

/** Files of a folder. */
export const mostFiles = 20_000

/** Pixels along a side of a picture, as it is kept. */
export const keptSide = 28

/** So many pictures, and numbers of them, are kept: 64 MB where they are trained with. */
export const mostKept = 20_000
const mostNumbers = 16e6

/** How many of so many pictures with so many numbers each are kept. */
export const keptOf = (count: number, dim: number): number =>
  Math.min(count, mostKept, Math.floor(mostNumbers / dim))

/** Classes that labels may name: of more there are few pictures each, and no list can show them. */
export const mostClasses = 100
