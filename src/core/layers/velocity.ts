import { anyArrow, layer } from './layer.ts'

/**
 * For each of `pathTimes`, at each of `pathPlaces` along every axis of the plotting square: x, how much
 * of p is there at that time (the root of its density, relative to the largest), the velocity (or
 * score) that was learnt, and the exact one of p.
 */
export default layer({
  id: 'velocity',
  label: 'Velocity, score',
  help: 'What a model on a path knows at a time t, which runs from noise (0) to data (1): of flow matching the velocity of points, of a diffusion the score ∇ log of data with the noise of that time. In the colour of the lane what was learnt, dark what is exact for p. Arrows fade where such data is rare. On the plane t is chosen above the picture; on the line every row is a time, the lowest nearest to data. The longest arrow of a time is always as long.',
  order: 84,
  default: false,
  source: 'model',
  absent: 'Only models on a path have a velocity or score, and p must have a density.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ field }) => field !== undefined),
})
