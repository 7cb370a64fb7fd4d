import type { Phase } from '../../store/lesson/phase.ts'

/** What of a step is on the wall; the homework stands after the last. */
export const slides = ['question', 'run', 'result', 'homework'] as const
export type Slide = (typeof slides)[number]

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
