/** Why pictures that a person brings are not taken up. `name` is that of the file. */
export type PicturesProblem =
  | { readonly code: 'empty' | 'zip' | 'unknown' | 'header' | 'damaged'; readonly name: string }
  /** The four bytes that it begins with, in hex. */
  | { readonly code: 'magic'; readonly name: string; readonly magic: string }
  | { readonly code: 'numbers'; readonly name: string; readonly type: string }
  | { readonly code: 'fortran'; readonly name: string }
  | { readonly code: 'shape'; readonly name: string; readonly shape: readonly number[] }
  | {
      readonly code: 'claims'
      readonly name: string
      readonly megabytes: number
      readonly most: number
    }
  | {
      readonly code: 'tooMany'
      readonly name: string
      readonly count: number
      readonly most: number
    }
  | {
      readonly code: 'sides'
      readonly name: string
      readonly width: number
      readonly height: number
      readonly most: number
    }
  /** It has fewer bytes than its header says. */
  | { readonly code: 'short'; readonly name: string; readonly said: number; readonly found: number }
  /** It has more. */
  | { readonly code: 'long'; readonly name: string; readonly said: number }
  | {
      readonly code: 'pixels'
      readonly name: string
      readonly megapixels: number
      readonly most: number
    }
  /** The browser cannot decode it. */
  | { readonly code: 'picture'; readonly name: string }
  | {
      readonly code: 'cells'
      readonly name: string
      readonly width: number
      readonly height: number
    }
  | { readonly code: 'labelCount'; readonly labels: number; readonly pictures: number }
  | { readonly code: 'classes'; readonly count: number; readonly most: number }
  | { readonly code: 'range'; readonly least: number; readonly most: number }
  | { readonly code: 'tooManyFiles'; readonly most: number }
  | { readonly code: 'none' | 'labelsOnly' | 'several' | 'few' | 'alike' | 'notFinite' }
  /** With what the browser says of it. */
  | { readonly code: 'unreadable'; readonly message: string }
  | { readonly code: 'noWorker' | 'noReader' }

/** Either what was wanted, or why not. */
export type Outcome<T> = { readonly value: T } | { readonly problem: PicturesProblem }
