/** The ways to pages of their own. */
export const scenes = {
  scenes: {
    dirac: 'Scene: the Dirac-GAN, a game of two numbers',
    ada: 'Scene: two domains, one classifier',
  },
  worksheetsOfClass: 'Worksheets of a class',
}
