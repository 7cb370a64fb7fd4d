/** What is wrong with one line of a table. */
export type LineProblem =
  | { readonly code: 'columns'; readonly count: number }
  /** It has so many columns, 1 or 2, and the lines before it the other number. */
  | { readonly code: 'otherColumns'; readonly count: number }
  | { readonly code: 'empty' }
  | { readonly code: 'notNumber'; readonly field: string }

/** Why a table of points is not taken up. */
export type PointsProblem =
  | { readonly code: 'line'; readonly line: number; readonly problem: LineProblem }
  /** Every line could be one number or two. */
  | { readonly code: 'unclear'; readonly line: string }
  | { readonly code: 'mixedDecimals'; readonly point: string; readonly comma: string }
  | { readonly code: 'thousands'; readonly comma: string }
  | { readonly code: 'tooMany'; readonly most: number }
  | { readonly code: 'none' | 'alike' | 'tooClose' }
  | { readonly code: 'span'; readonly least: number; readonly most: number }
  | { readonly code: 'noText' }
  | { readonly code: 'tooLarge'; readonly megabytes: number; readonly most: number }
  /** With what the browser says of it. */
  | { readonly code: 'unreadable'; readonly message: string }
  | { readonly code: 'noWorker' | 'noReader' }
