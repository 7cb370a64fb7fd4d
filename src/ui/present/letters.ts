/** The letters of a question's options, each with a shape and a colour that no other has, nor a lane. */
export const optionLetters = ['A', 'B', 'C', 'D'] as const

interface Sign {
  readonly letter: (typeof optionLetters)[number]
  /** Okabe–Ito; told apart by those who see no red as well. */
  readonly colour: string
  readonly ink: string
  /** In a square of 100 × 100, around its middle. */
  readonly path: string
}

export const signs: readonly Sign[] = [
  { letter: 'A', colour: '#f0e442', ink: '#1d1f23', path: 'M50 2a48 48 0 1 0 .01 0z' },
  { letter: 'B', colour: '#009e73', ink: '#ffffff', path: 'M8 8h84v84H8z' },
  { letter: 'C', colour: '#cc79a7', ink: '#1d1f23', path: 'M50 0 100 92H0z' },
  { letter: 'D', colour: '#2b2d33', ink: '#ffffff', path: 'M50 0 100 50 50 100 0 50z' },
]
