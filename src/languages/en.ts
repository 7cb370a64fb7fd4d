import { ada } from './en/ada.ts'
import { dirac } from './en/dirac.ts'
import { divergence } from './en/divergence.ts'
import { epoch } from './en/epoch.ts'
import { explanation } from './en/explanation.ts'
import { gallery } from './en/gallery.ts'
import { landscape } from './en/landscape.ts'
import { layerKeys } from './en/layerKeys.ts'
import { lesson } from './en/lesson.ts'
import { adjusted } from './en/link.ts'
import { networks } from './en/networks.ts'
import { objectives } from './en/objectives.ts'
import { page } from './en/page.ts'
import { pictures } from './en/pictures.ts'
import { point } from './en/point.ts'
import { points } from './en/points.ts'
import { present } from './en/present.ts'
import { scene } from './en/scene.ts'
import { seat } from './en/seat.ts'
import { settings } from './en/settings.ts'
import { share } from './en/share.ts'
import { sheets } from './en/sheets.ts'
import { sweep } from './en/sweep.ts'
import { timeline } from './en/timeline.ts'
import { worksheets } from './en/worksheets.ts'

/** Every English word of the page, but for what declarations say of themselves. */
export const en = {
  ...page,
  adjusted,
  seat,
  epoch,
  share,
  settings,
  pointsProblems: points,
  pictures,
  gallery,
  lesson,
  landscape,
  networks,
  layerKeys,
  sheets,
  point,
  objectives,
  divergence,
  sweep,
  timeline,
  explanation,
  scene,
  dirac,
  ada,
  worksheets,
  present,
}
