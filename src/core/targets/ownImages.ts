import { pictureTraining } from '../images/imageParams.ts'
import { ownPictures } from '../images/own/own.ts'
import { ownName } from '../images/own/ownName.ts'
import { ownTarget } from '../images/own/ownTarget.ts'
import { int, toggle } from '../settings/params.ts'
import { family } from './target.ts'

export default family({
  id: 'ownimages',
  label: 'Your images',
  kind: 'image',
  summary:
    'Drop a file of pictures: MNIST and Fashion-MNIST as published, an array, a sheet, or a folder. They never leave this browser.',
  order: 49,
  ...pictureTraining,
  params: {
    data: ownName({
      label: 'Pictures',
      help: 'IDX or NPY, packed or not, a sheet of equal cells, or a folder of PNG, JPEG or GIF files. A link holds their digest, size, number and file name, not the pictures: who opens it is asked for the same file. This browser keeps the last three data sets, so that a reload finds them.',
    }),
    side: int({
      label: 'Size',
      help: 'Pixels along the longer side at most: larger pictures are averaged down to it. Fewer pixels train faster.',
      default: 14,
      min: 4,
      max: 28,
    }),
    turned: toggle({
      label: 'Dark on light',
      help: 'Takes white for the ground and black for ink. It is switched on by itself for grey pictures whose edges are light.',
      default: false,
    }),
  },
  own: ownPictures,
  build: ownTarget,
})
