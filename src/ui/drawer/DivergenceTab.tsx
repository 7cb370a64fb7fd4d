export { DivergenceCard as default } from '../divergence/DivergenceCard.tsx'
