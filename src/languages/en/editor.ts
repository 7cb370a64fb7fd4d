/** The words of drawing modes, and of a start that is drawn. */
export const editor = {
  editor: {
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
    handles: (letter: string) => `What can be moved in the picture of lane ${letter}`,
  },
}
