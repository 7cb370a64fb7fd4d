/** The size of pictures. */
export interface Shape {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
}

/** How many numbers a picture has. */
export const dimOf = ({ width, height, channels }: Shape): number => width * height * channels

/** Pictures that a person has brought, as they are kept: small, few enough, and in bytes. */
export interface Pictures extends Shape {
  readonly count: number
  /** `[count, channels, height, width]`, from 0 (black) to 255 (white). */
  readonly pixels: Uint8Array<ArrayBuffer>
  /** The class of each, by its place in `names`; null where they have none. */
  readonly labels: Uint16Array | null
  readonly names: readonly string[]
}

/** What was brought, and how it was taken up. */
export interface Held {
  /** The name of the file, or of the folder. */
  readonly file: string
  readonly pictures: Pictures
  /** Of `digestOf`: it names them in a link. */
  readonly digest: string
  /** As they were before they were made small and few. */
  readonly brought: Omit<Shape, 'channels'> & { readonly count: number }
  /** Of a sheet: the size of its cells. */
  readonly cell: { readonly width: number; readonly height: number } | null
}
