/** How far a step of a lesson is. */
export type Phase = 'predict' | 'run' | 'compare'

/** What of a step is on the wall. */
export type Slide = 'question' | 'run' | 'result' | 'homework'

/** Where the presenter stands. */
export interface Place {
  readonly slide: Slide
  readonly phase: Phase
  readonly playing: boolean
  /** The step, and how many there are. */
  readonly at: number
  readonly steps: number
}

export interface Turn {
  readonly slide: Slide
  readonly at: number
  /** To skip the prediction, which starts the run; or to go on with it. */
  readonly run?: 'skip' | 'play'
}

/**
 * Question, run, result, next question: null where there is nothing to turn to. The result waits until
 * it has run.
 */
export function next({ slide, phase, playing, at, steps }: Place): Turn | null {
  const play = phase === 'run' && !playing ? ({ run: 'play' } as const) : {}
  switch (slide) {
    case 'question':
      return { slide: 'run', at, ...(phase === 'predict' ? { run: 'skip' } : play) }
    case 'run':
      if (phase === 'compare') return { slide: 'result', at }
      return playing ? null : { slide, at, ...play }
    case 'result':
      return at + 1 < steps ? { slide: 'question', at: at + 1 } : { slide: 'homework', at }
    case 'homework':
      return null
  }
}

const before = { homework: 'result', result: 'run', run: 'question' } as const

export function back({ slide, at }: Pick<Place, 'slide' | 'at'>): Turn | null {
  if (slide !== 'question') return { slide: before[slide], at }
  return at > 0 ? { slide: 'question', at: at - 1 } : null
}
