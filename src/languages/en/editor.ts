/** The words of drawing modes, and of a start that is drawn. */
export const editor = {
  editor: {
    asMixture: 'Edit as mixture',
    asMixtureHelp: 'The same modes, to be dragged, resized and weighed one by one',
    mode: (n: number) => `Mode ${n}`,
    field: (n: number, field: string) => `Mode ${n}, ${field}`,
    share: (n: number) => `Share of mode ${n}`,
    percent: (share: number) => `${share}\u202f%`,
    remove: (n: number) => `Delete mode ${n}`,
    add: 'Add mode',
    full: (most: number) => `There are ${most} modes; more would be hard to tell apart.`,
    equal: 'Equal weights',
    hint: 'Drag modes in the pictures; double-click adds one.',
    handle: (n: number, weight: string, what: string) => `Mode ${n}: weight ${weight}, ${what}`,
    gaussian: (place: string, size: string) => `at ${place}, ${size}`,
    place: { line: (x: string) => `x = ${x}`, plane: (x: string, y: string) => `(${x}, ${y})` },
    size: {
      round: (sd: string) => `sd ${sd}`,
      oval: (sd: string, sd2: string, angle: string) => `sd ${sd} and ${sd2}, angle ${angle}°`,
    },
    keys: {
      line: 'Arrow keys move it, + and − resize it, Page Up and Page Down change its weight, Delete removes it; with Shift the steps are small.',
      plane:
        'Arrow keys move it, + and − resize it, [ and ] turn it, Page Up and Page Down change its weight, Delete removes it; with Shift the steps are small.',
    },
    start: (letter: string, what: string) => `Start of q in lane ${letter}: ${what}`,
    startKeys: {
      line: 'Arrow keys move it, + and − resize it, Delete leaves it to the model; with Shift the steps are small. Another start is another run.',
      plane:
        'Arrow keys move it, + and − resize it, [ and ] turn it, Delete leaves it to the model; with Shift the steps are small. Another start is another run.',
    },
    startCaption: 'start',
    startField: (field: string) => `Start, ${field}`,
    auto: 'Auto',
    autoHelp: 'A little off the centre of the data, half as wide',
    handles: (letter: string) => `What can be moved in the picture of lane ${letter}`,
  },
}
