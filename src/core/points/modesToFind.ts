import { maxModes } from '../gaussian/modesText.ts'
import { int } from '../settings/params.ts'

/** Points come without modes; the person says how many there are. */
export const modesToFind = int({
  label: 'Find modes',
  help: 'Points have no known modes. This many Gaussians are fitted to their sketch and count as its modes; 0 leaves coverage undefined.',
  default: 0,
  min: 0,
  max: maxModes,
  live: true,
})
