import { arc, ellipse, type Stroke, turned } from './strokes.ts'

const six: readonly Stroke[] = [
  [...arc([0.5, 0.4], [1.4, 1.4], 275, 180), ...arc([0, 0.42], [0.9, 0.58], 180, 540)],
]

/** The digits 0 to 9, so drawn that they are told apart at 12 × 12 pixels. */
export const digitStrokes: readonly (readonly Stroke[])[] = [
  [ellipse([0, 0], [0.95, 1])],
  [
    [
      [-0.5, -0.55],
      [0.1, -1],
      [0.1, 1],
    ],
  ],
  [[...arc([0, -0.45], [0.85, 0.55], 185, 385), [-0.85, 1], [0.9, 1]]],
  [
    [
      ...arc([-0.1, -0.5], [0.85, 0.5], 205, 450),
      ...arc([-0.1, 0.5], [0.95, 0.5], 270, 515).slice(1),
    ],
  ],
  [
    [
      [0.4, 1],
      [0.4, -1],
      [-0.9, 0.4],
      [0.95, 0.4],
    ],
  ],
  [[[0.8, -1], [-0.65, -1], ...arc([-0.05, 0.38], [0.95, 0.62], 225, 510)]],
  six,
  [
    [
      [-0.9, -1],
      [0.9, -1],
      [-0.2, 1],
    ],
  ],
  [ellipse([0, -0.5], [0.72, 0.5]), ellipse([0, 0.48], [0.92, 0.52])],
  turned(six),
]
