/** Three-point Gauss–Legendre rule on [0, 1]. */
export const nodes = [0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)]
export const nodeWeights = [5 / 18, 8 / 18, 5 / 18]

/** Beyond this many standard deviations a component has less than 1e-9 of its mass. */
export const reach = 6.5
