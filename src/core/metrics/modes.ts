import { coverageOf, hasModes, metric, modeCount } from './metric.ts'

export default metric({
  id: 'modes',
  label: 'Modes captured',
  help: 'Modes with at least one sample within 3 sd, among 2500: more is better. One is enough, so see the shares too.',
  order: 1,
  digits: 0,
  top: modeCount,
  defined: hasModes,
  evaluate: (comparison) => coverageOf(comparison).captured.filter(Boolean).length,
})
