/** Points of each domain by which accuracy is measured, fresh at each evaluation. */
export const evaluationPoints = 2000
/** Steps between two evaluations. */
export const evaluationSteps = 50
/** Points of each domain in the pictures. */
export const shownPoints = 240
/** The decision is read at so many cells along an edge of the square. */
export const cellsAcross = 48

/** Shares of fresh points of each domain whose class is told right. */
export interface AdaRow {
  readonly step: number
  readonly source: number
  readonly target: number
}

/** Points of a domain in its own coordinates, where G sends them, and their classes. */
export interface ShownDomain {
  readonly x: Float32Array
  readonly features: Float32Array
  readonly label: Uint8Array
}

/** What the page is given of one step. */
export interface AdaFrame {
  readonly step: number
  /** Measured since the last frame. */
  readonly rows: readonly AdaRow[]
  readonly source: ShownDomain
  readonly target: ShownDomain
  /** The class that is decided for at each cell, bottom row first. */
  readonly decided: Uint8Array
  /** False once a number is no longer finite: nothing is trained any further. */
  readonly ok: boolean
}
