/**
 * What is wrong with what a person brought or asked for, as data. The page and the command line put
 * it into words (`languages/en/problems.ts`); nothing decides by words.
 */

/** A text that is no value of its parameter. */
export type ValueProblem =
  | { readonly code: 'notToggle' | 'notChoice' | 'notNumber' | 'notWhole' }
  | { readonly code: 'range'; readonly min: number; readonly max: number }

/** One fault of a drawn mixture; modes are counted from 1. */
export type ModeProblem =
  | {
      readonly code: 'numbers'
      readonly mode: number
      readonly kind: 'line' | 'plane'
      /** How many there are instead. */
      readonly count: number
    }
  | {
      readonly code: 'field'
      readonly mode: number
      /** Its name, as in `planeFields`. */
      readonly field: string
      readonly problem: ValueProblem
      /** Whether the mode is left out for it. */
      readonly left: boolean
    }
  | { readonly code: 'most'; readonly most: number; readonly of: number }
  | { readonly code: 'none' }

/** What is wrong with the text of a mixture, of a Gaussian, of a sketch of points, of points, of pictures. */
export type TextProblem =
  | { readonly code: 'modes'; readonly faults: readonly ModeProblem[] }
  | { readonly code: 'gaussianForm' }
  | { readonly code: 'gaussianField'; readonly field: string; readonly problem: ValueProblem }
  | { readonly code: 'sketchNumber'; readonly name: string; readonly problem: ValueProblem }
  | { readonly code: 'sketchFar' | 'sketchEmpty' }
  | { readonly code: 'rowsNumber'; readonly name: string; readonly problem: ValueProblem }
  | { readonly code: 'rowsFar' | 'rowsAlike' | 'picturesForm' }
  | { readonly code: 'sketchCut' | 'rowsCut'; readonly after: number }

export type ParamProblem = ValueProblem | TextProblem

/** What of a link was not taken as it stood; texts are cut to what a message can show. */
export type LinkProblem =
  | { readonly code: 'version'; readonly said: string; readonly read: number }
  | { readonly code: 'length'; readonly kilobytes: number; readonly read: number }
  | { readonly code: 'table'; readonly from: string }
  | {
      readonly code: 'value'
      readonly key: string
      /** Of a change on the way. */
      readonly step?: number
      readonly text: string
      readonly problem: ParamProblem
      readonly used: string
    }
  | { readonly code: 'scene'; readonly id: string }
  | { readonly code: 'lesson'; readonly id: string }
  | { readonly code: 'choice'; readonly key: string; readonly id: string; readonly used: string }
  | {
      readonly code: 'stop'
      readonly text: string
      readonly problem: ParamProblem
      /** null: the run goes on. */
      readonly used: number | null
    }
  | { readonly code: 'thinned'; readonly changes: number }
  | { readonly code: 'noChange'; readonly text: string }
  | { readonly code: 'order' }
  | { readonly code: 'dropped'; readonly parts: number }

/** Why the values of a sweep are none. */
export type SweepProblem =
  | { readonly code: 'value'; readonly text: string; readonly problem: ParamProblem }
  | { readonly code: 'few' }
  | { readonly code: 'many'; readonly most: number }
