/** The words of sheets of images: which sheet it is, and what is known of a picture on it. */
export const sheets = {
  choose: (letter: string) => `Pictures of lane ${letter}`,
  samples: 'Samples',
  about: 'Pictures on the sheet',
  help: 'A cell is made of the same noise all the time. A solid frame: it counts for a mode that the model captures; dashed: for one that it does not; none: it looks like nothing there is, and counts for none. Hover over a picture, tap it, or go to it by Tab and the arrow keys: then it is seen large, with the mode that it counts for and the most alike real picture. A sample that is chosen by a click or Enter is where a walk ends, and the one chosen before where it begins; a traversal keeps the other codes of the last.',
  cells: (letter: string) => `Pictures on the sheet of lane ${letter}`,
  sample: (n: number) => `Sample ${n}`,
  real: (n: number) => `Real picture ${n}`,
  back: (n: number) => `What comes back of picture ${n}`,
  pairReal: (n: number) => `Picture ${n}, of the data`,
  step: (n: number, of: number) => `Walk, picture ${n} of ${of}`,
  chosen: { from: 'walks begin here', to: 'walks end here' },
  place: (letter: string, at: string) =>
    `Code seen large, lane ${letter}, at ${at}. Arrow keys move it, Escape takes it away.`,
  card: (letter: string) => `A picture of lane ${letter}`,
  close: 'Ask no more about this picture',
  code: 'Code',
  axis: (n: number) => `z${n}`,
  axisName: (n: number) => `Code, number ${n}`,
  mode: 'Nearest mode',
  modeNamed: (name: string, probability: string | null) =>
    probability === null ? name : `${name}, probability ${probability}`,
  counts: 'Counts for it',
  yes: 'yes',
  no: 'no: it looks like nothing there is',
  noPicture: 'none: its numbers are not finite',
  alike: 'Most alike of the data',
  alikeAway: (difference: string, among: string) =>
    `pixels differ by ${difference} (root mean square), of ${among} looked through`,
  comesBack: 'What comes back of it',
  seen: 'The picture itself',
}
