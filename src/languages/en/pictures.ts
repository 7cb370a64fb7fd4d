/** The words of a person's own images: how they come in, and why they are not taken up. */
import type { PicturesProblem } from '../../core/images/own/problem.ts'
import type { Sentences } from '../say.ts'

const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f')

const bytes = (n: number) => (n === 1 ? 'one byte' : `${grouped(n)} bytes`)

const problems: Sentences<PicturesProblem> = {
  empty: ({ name }) => `${name} is empty`,
  zip: ({ name }) => `${name} is a ZIP archive; unpack it first`,
  unknown: ({ name }) => `${name} holds neither IDX nor NPY, and is no PNG, JPEG or GIF`,
  header: ({ name }) => `the header of ${name} cannot be read`,
  damaged: ({ name }) => `${name} cannot be unpacked: it is cut or damaged`,
  magic: ({ name, magic }) =>
    `${name} begins with ${magic}; IDX files of pictures begin with 00000803, of labels with 00000801`,
  numbers: ({ name, type }) => `${name} holds numbers of type ${type}, which is not read`,
  fortran: ({ name }) =>
    `${name} is written columns first; save it with numpy.ascontiguousarray before it`,
  shape: ({ name, shape }) =>
    `${name} has the shape (${shape.join(', ')}); (n, height, width), with 1 or 3 channels, or (n, pixels) of squares is needed`,
  claims: ({ name, megabytes, most }) =>
    `${name} claims ${grouped(megabytes)} MB; at most ${most} are read`,
  tooMany: ({ name, count, most }) =>
    `${name} claims ${grouped(count)} entries; at most ${grouped(most)} are read`,
  sides: ({ name, width, height, most }) =>
    `${name} has pictures of ${width} × ${height} pixels; from 2 to ${grouped(most)} along a side are read`,
  short: ({ name, said, found }) =>
    `${name} ends after ${bytes(found)} of ${grouped(said)} that its header says`,
  long: ({ name, said }) => `${name} goes on after the ${bytes(said)} that its header says`,
  pixels: ({ name, megapixels, most }) =>
    `${name} has ${megapixels} million pixels; at most ${most} are read`,
  picture: ({ name }) => `${name} is no picture that this browser can show`,
  cells: ({ name, width, height }) =>
    `${name} (${width} × ${height}) cannot be cut into equal cells without a rest; say their size in its name, as in sheet-16x24.png`,
  labelCount: ({ labels, pictures }) =>
    `there are ${grouped(labels)} labels for ${grouped(pictures)} pictures`,
  classes: ({ count, most }) => `the labels name ${count} classes; at most ${most} can be modes`,
  range: ({ least, most }) =>
    `the numbers go from ${Number(least.toPrecision(4))} to ${Number(most.toPrecision(4))}; 0 to 1, −1 to 1, or 0 to 255 is needed`,
  tooManyFiles: ({ most }) => `there are more than ${grouped(most)} files`,
  none: () => 'there are no files in it',
  labelsOnly: () => 'these are labels; drop them together with their pictures',
  several: () => 'these are several data sets; drop one file of pictures, with its labels if any',
  few: () => 'there are fewer than two pictures',
  alike: () => 'all pictures are the same',
  notFinite: () => 'some numbers are not finite',
  unreadable: ({ message }) => `the file could not be read (${message})`,
  noWorker: () => 'this page may not start workers here',
  noReader: () => 'the reader could not be started',
}

type Size = { readonly width: number; readonly height: number }

const of = ({ count, width, height }: Size & { readonly count: string }) =>
  `${count} pictures of ${width} × ${height}`

export const pictures = {
  problems,
  example: 'Hearts and stars, until you bring images.',
  how: 'Drop an IDX file as MNIST is published, with its labels or without, packed or not; a NumPy array (.npy); a picture of equal cells; or a folder, whose folders are classes.',
  open: 'Open files',
  folder: 'Open a folder',
  readingName: 'Reading images',
  reading: (percent: number) => `Reading images: ${percent}\u202f%`,
  refused: (problem: string) => `Not taken up: ${problem}.`,
  summary: (file: string, brought: Size & { readonly count: string }) => `${file}: ${of(brought)}.`,
  kept: (kept: string) => `${kept} of them, spread evenly, are trained with.`,
  classes: (count: number) => `Their ${count} labels are the modes.`,
  noClasses: 'They have no labels, so no modes are counted.',
  cut: ({ width, height }: Size) => `Cut into cells of ${width} × ${height}.`,
  cellWidth: 'Cell width',
  cellHeight: 'Cell height',
  cutAgain: 'Cut again',
  missing: 'This experiment is of images that are not in the link.',
  ask: (file: string, asked: Size & { readonly count: string }) =>
    `Drop the same file here: ${file}, ${of(asked)}. All else is set; training waits for them.`,
  other: (file: string, found: Size & { readonly count: string }) =>
    `These are others: ${file}, ${of(found)}.`,
  useOther: 'Use these instead',
}
