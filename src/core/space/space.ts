/**
 * What points are points of. Nothing but painters, densities and quadrature asks for the kind; what
 * holds for every space takes `dim`, the numbers of a point, from here.
 */
export type Space =
  | { readonly kind: 'line'; readonly dim: 1 }
  | { readonly kind: 'plane'; readonly dim: 2 }
  | {
      readonly kind: 'image'
      /** width × height × channels. */
      readonly dim: number
      readonly width: number
      readonly height: number
      readonly channels: 1 | 3
    }

/** A space whose points have places in a picture, and on which there are densities. */
export type Plotted = Extract<Space, { readonly kind: 'line' | 'plane' }>

export const line: Plotted = { kind: 'line', dim: 1 }
export const plane: Plotted = { kind: 'plane', dim: 2 }
