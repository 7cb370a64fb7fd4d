import { letters } from '../../core/worksheet/letters.ts'

/** How an option is told from the others, and from a lane: by its letter, its shape and its colour. */
interface Sign {
  readonly letter: string
  /** Of Okabe and Ito's, which those tell apart who see no red as well. */
  readonly colour: string
  /** Of the letter on it. */
  readonly ink: string
  /** In a square of 100 × 100. */
  readonly path: string
  /** Where the foot of the letter stands. */
  readonly middle: number
}

const dark = '#1d1f23'

const shapes: readonly Omit<Sign, 'letter'>[] = [
  { colour: '#f0e442', ink: dark, path: 'M50 1a49 49 0 1 0 .01 0z', middle: 71 },
  { colour: '#009e73', ink: dark, path: 'M5 5h90v90H5z', middle: 71 },
  { colour: '#cc79a7', ink: dark, path: 'M50 0 100 94H0z', middle: 87 },
  { colour: '#3d4046', ink: '#fff', path: 'M50 0 100 50 50 100 0 50z', middle: 71 },
]

/** By the options. */
export const signs: readonly Sign[] = letters.map((letter, i) => ({ letter, ...shapes[i] }))
