import { subscribeWithSelector } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { DivergenceId } from '../core/divergences/choice.ts'
import type { Component } from '../core/gaussian/mixture.ts'
import { once } from '../core/numerics/once.ts'
import {
  contains,
  type Landscape,
  landscapeRange,
  type Place,
  type Range,
} from '../core/optima/landscapeRange.ts'
import type { Fit } from '../core/optima/optima.ts'
import type { SurveyFailure } from '../core/record/failure.ts'
import { type Choice, type LaneName, laneNames } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { Target } from '../core/targets/target.ts'
import type { Question, Task } from '../engine/survey/protocol.ts'
import { objectiveById } from '../objectives/registry.ts'
import { isLocked } from './lesson/phase.ts'
import { noPath, type Path, pathAfter } from './path.ts'
import { modescope } from './store.ts'
import { createSurveyor } from './surveyor.ts'

export interface LaneSurvey {
  /** 'off' for a lane that does not fit one Gaussian, and while nobody wants to know. */
  readonly phase: 'off' | 'searching' | 'found' | 'failed'
  /** Why it failed; null unless it did. */
  readonly failure: SurveyFailure | null
  /** The best first; empty until they are found. */
  readonly optima: readonly Fit[]
  /** What the landscape shows; null on the plane. */
  readonly range: Range | null
  /** As fine as it is by now; null on the plane. */
  readonly landscape: Landscape | null
  /** Whether the landscape is that of the target and divergence as they are now. */
  readonly current: boolean
  readonly start: Component | null
  readonly path: Path
}

const off: LaneSurvey = {
  phase: 'off',
  failure: null,
  optima: [],
  range: null,
  landscape: null,
  current: false,
  start: null,
  path: noPath,
}

export type Surveys = Readonly<Record<LaneName, LaneSurvey>>

/** Where the fits of both lanes may end. Training knows nothing of it. */
export const surveyed = createStore<Surveys>()(subscribeWithSelector(() => ({ a: off, b: off })))

/** Columns and rows: something at once, then the picture. */
const sizes = [
  [40, 27],
  [120, 80],
] as const

const targetOf = once((choice: Choice): Target | null => {
  const family = targetFamily(choice.id)
  return family ? family.build(choice.values as never) : null
})

/** What there is to find out about a lane, if anything. */
interface Subject {
  readonly question: Question
  readonly target: Target
  readonly start: Component | null
}

function subjectOf(choice: Choice, target: Target): Subject | null {
  const objective = objectiveById(choice.id)
  if (objective?.family !== 'fit' || choice.values.model !== 'gaussian') return null
  if (!target.density) return null
  const { divergence, alpha } = choice.values
  return {
    question: {
      p: target.density,
      divergence: divergence as DivergenceId,
      // The dial says nothing where it is not shown.
      alpha: divergence === 'alpha' ? Number(alpha) : 0,
    },
    target,
    start: objective.start?.(choice.values as never, target) ?? null,
  }
}

const placeOf = ({ mean, sd }: Component): Place => ({ mu: mean[0], sigma: sd[0] })

/** The most urgent first: where the optima are, then the landscapes from coarse to fine. */
function tasksOf({ question }: Subject, range: Range | null): readonly Task[] {
  if (!range) return [{ kind: 'optima', ...question }]
  return [
    { kind: 'optima', ...question },
    ...sizes.map(([columns, rows]) => {
      return { kind: 'landscape', ...question, range, columns, rows } as const
    }),
  ]
}

/** Keeps the surveys of both lanes up to date for as long as the page lives. */
export function surveyLanes(spawn: () => Worker): void {
  const subjects: Partial<Record<LaneName, Subject | null>> = {}
  const tasks: Record<LaneName, readonly Task[]> = { a: [], b: [] }

  const refresh = () =>
    surveyed.setState((state) =>
      Object.fromEntries(laneNames.map((lane) => [lane, refreshed(lane, state[lane])])),
    )
  const surveyor = createSurveyor(spawn, refresh)

  const refreshed = (lane: LaneName, before: LaneSurvey): LaneSurvey => {
    const subject = subjects[lane]
    if (!subject) return { ...off, path: before.path }
    const known = tasks[lane].map((task) => surveyor.known(task))
    const problem = known.find((one) => one && 'problem' in one)
    const answers = known.flatMap((one) => (one && 'answer' in one ? [one.answer] : []))
    const found = answers.find((answer) => answer.kind === 'optima')
    const fresh = answers.findLast((answer) => answer.kind === 'landscape')
    return {
      ...before,
      phase: problem ? 'failed' : found ? 'found' : 'searching',
      failure: problem && 'problem' in problem ? problem.problem : null,
      optima: found?.optima ?? [],
      landscape: fresh?.landscape ?? (before.range ? before.landscape : null),
      current: fresh !== undefined,
      start: subject.start,
    }
  }

  const rangeOf = (subject: Subject, path: Path): Range | null => {
    if (subject.target.space.kind !== 'line') return null
    const starts = subject.start ? [placeOf(subject.start)] : []
    return landscapeRange(subject.target, [...starts, ...path.rows])
  }

  /** Looks at what is to be surveyed, and has the rest forgotten. */
  const look = () => {
    const state = modescope.getState()
    const { experiment, layers } = state
    // What a lesson asks is not said before it has run.
    const target = layers.optima && !isLocked(state) ? targetOf(experiment.target) : null
    for (const lane of laneNames) {
      const subject = target && subjectOf(experiment.lanes[lane], target)
      subjects[lane] = subject
      const range = subject && rangeOf(subject, surveyed.getState()[lane].path)
      tasks[lane] = subject ? tasksOf(subject, range) : []
      surveyed.setState((state) => ({ [lane]: { ...state[lane], range } }))
    }
    const most = Math.max(...laneNames.map((lane) => tasks[lane].length))
    surveyor.want(
      Array.from({ length: most }, (_, k) =>
        laneNames.flatMap((lane) => tasks[lane].slice(k, k + 1)),
      ).flat(),
    )
    refresh()
  }

  const follow = (lane: LaneName) => {
    const { frame } = modescope.getState().lanes[lane]
    const { path, range } = surveyed.getState()[lane]
    const next = pathAfter(path, frame)
    if (next === path) return
    surveyed.setState((state) => ({ [lane]: { ...state[lane], path: next } }))
    if (range && next.last && !contains(range, next.last)) look()
  }

  const { subscribe } = modescope
  for (const lane of laneNames)
    subscribe(
      ({ lanes }) => lanes[lane].frame,
      () => follow(lane),
    )
  subscribe(({ experiment }) => experiment, look)
  subscribe(({ layers }) => layers.optima, look)
  subscribe(isLocked, look)
  look()
}
