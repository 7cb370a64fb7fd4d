import { layer } from './layer.ts'

/** `walkLength` pictures from one chosen sample to the other, then the samples. */
export default layer({
  id: 'walk',
  label: 'Walk',
  help: 'From one chosen sample to another, in the top row: each picture is made of cos(πt/2) times the noise of the one and sin(πt/2) times that of the other, which is noise of the same law at every t. Where a model jumps from digit to digit it has learnt modes apart; blends are what lies between them. Below, the samples, to choose the ends from.',
  order: 24,
  default: false,
  source: 'model',
  absent: 'This model’s samples are made of nothing that could be walked through.',
  sheet: true,
  spaces: ['image'],
})
