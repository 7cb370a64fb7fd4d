import {
  pictureJitter,
  pictureSize,
  pictureTraining,
  rareKind,
  rareOf,
} from '../images/imageParams.ts'
import { imageTarget, squareSpace } from '../images/imageTarget.ts'
import { labelledModes } from '../images/labelledModes.ts'
import { labelledRows, sharesOf } from '../images/labelledRows.ts'
import { shapes } from '../images/shapeDistances.ts'
import { placeNames, shapePictures, sizeNames } from '../images/shapePictures.ts'
import { int } from '../settings/params.ts'
import { family } from './target.ts'

const kinds = shapes.map(({ id, sign }) => ({ value: id, label: sign }))

/** Pictures of each mode in the data set. */
const EACH = 80

export default family({
  id: 'shapes',
  label: 'Shapes',
  kind: 'image',
  summary:
    'Circle, square, triangle or cross, at each place, small or large: all factors are known.',
  order: 43,
  ...pictureTraining,
  params: {
    size: pictureSize,
    places: int({
      label: 'Places a side',
      help: 'A shape stands at one of the square of this many places.',
      default: 2,
      min: 1,
      max: 3,
    }),
    jitter: pictureJitter,
    ...rareKind(kinds),
  },
  build({ size, places, jitter, rare, share }) {
    const style = { size: Number(size), places, jitter }
    const space = squareSpace(style.size)
    const axes = [
      { name: 'shape', values: shapes.map(({ sign }) => sign) },
      { name: 'place', values: placeNames(places) },
      { name: 'size', values: sizeNames },
    ]
    const ofShape = axes[1].values.length * axes[2].values.length
    const shares = sharesOf(shapes.length, rareOf(kinds, rare), share)
    const { source, told } = labelledRows(
      {
        key: `shapes ${size} ${places} ${jitter}`,
        dim: space.dim,
        classes: shapes.length * ofShape,
        each: EACH,
        pictures: () => shapePictures(style, EACH, 1),
      },
      Float64Array.from(
        { length: shapes.length * ofShape },
        (_, k) => shares[Math.floor(k / ofShape)] / ofShape,
      ),
    )
    const names = axes.reduce<readonly string[]>(
      (all, { values }) => all.flatMap((before) => values.map((one) => `${before} ${one}`.trim())),
      [''],
    )
    return imageTarget(space, source, labelledModes(source, space.dim, { names, axes }, told))
  },
})
