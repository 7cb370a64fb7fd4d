/** Runs that capture so many modes. */
export interface Bar {
  readonly from: number
  readonly to: number
  readonly runs: number
}

/** More bars than this could not be told apart. */
const most = 41

/**
 * A bar for each number of captured modes; where they are too many, for several numbers each, but that of
 * all modes stands for itself.
 * @param histogram `histogram[k]` runs capture k modes
 */
export function binned(histogram: readonly number[]): readonly Bar[] {
  const modes = histogram.length - 1
  const width = modes < most ? 1 : Math.ceil(modes / (most - 1))
  const count = Math.ceil(modes / width)
  const fewer = Array.from({ length: count }, (_, i): Bar => {
    const [from, to] = [i * width, Math.min(modes, (i + 1) * width) - 1]
    return { from, to, runs: histogram.slice(from, to + 1).reduce((sum, runs) => sum + runs, 0) }
  })
  return [...fewer, { from: modes, to: modes, runs: histogram[modes] }]
}
