import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { createReference, perfectBand } from '../../src/core/metrics/evaluate.ts'
import type { Entry } from '../../src/core/settings/catalogue.ts'
import { experimentAt } from '../../src/core/settings/course.ts'
import { decode } from '../../src/core/settings/decode.ts'
import { encode } from '../../src/core/settings/encode.ts'
import { type Experiment, trainingParams } from '../../src/core/settings/experiment.ts'
import { format, type Params, parse } from '../../src/core/settings/params.ts'
import { targetFamily } from '../../src/core/targets/registry.ts'
import { catalogue } from '../../src/objectives/defaults.ts'
import { links } from './arbitrary.ts'
import type { Report } from './report.ts'

/** Every so many links the target is drawn from, too, which takes longer than all else. */
const DRAWN = 20

/** Why the values are none that these parameters admit. */
function invalid(
  params: Params | undefined,
  values: Readonly<Record<string, unknown>>,
): string | null {
  if (!params) return 'it names nothing'
  if (!isDeepStrictEqual(Object.keys(values), Object.keys(params))) return 'other parameters'
  for (const [name, param] of Object.entries(params)) {
    const value = values[name] as number
    if (!isDeepStrictEqual(parse(param, format(param, value)), { value })) {
      return `${name} is ${value}`
    }
  }
  return null
}

const invalidExperiment = ({ target, training, lanes }: Experiment): string | null =>
  invalid(paramsOf(catalogue.targets, target.id), target.values) ??
  invalid(trainingParams, training) ??
  invalid(paramsOf(catalogue.objectives, lanes.a.id), lanes.a.values) ??
  invalid(paramsOf(catalogue.objectives, lanes.b.id), lanes.b.values)

const paramsOf = (entries: readonly Entry[], id: string) =>
  entries.find((entry) => entry.id === id)?.params

export function fuzzLinks(count: number, seed: number, report: Report): void {
  const all = fc.sample(links, { seed, numRuns: Math.max(1, count) }).slice(0, count)
  for (const [i, link] of all.entries()) {
    open(link, `link ${i} of seed ${seed}: ${JSON.stringify(link)}`, i % DRAWN === 0, report)
  }
}

function open(link: string, where: string, drawn: boolean, report: Report): void {
  const decoded = report.step('reading', where, () => decode(link, catalogue))
  if (!decoded) return
  const problem = invalidExperiment(decoded.experiment) ?? invalidExperiment(experimentAt(decoded))
  if (problem) {
    report.fail('reading', where, `the experiment is not valid: ${problem}`)
    return
  }
  const again = report.step('writing', where, () => decode(encode(decoded, catalogue), catalogue))
  // A link that is not all of the run says so every time.
  const said = decoded.thinned ? again?.adjusted : []
  if (again && !isDeepStrictEqual(again, { ...decoded, adjusted: said })) {
    report.fail('writing', where, 'its own link opens something else')
  }
  const { target, training } = decoded.experiment
  const built = report.step('the target', where, () =>
    targetFamily(target.id)!.build(target.values as never),
  )
  if (!built || !drawn) return
  report.step('what a perfect model scores', where, () =>
    perfectBand(createReference(built, 0, training.capture)),
  )
}
