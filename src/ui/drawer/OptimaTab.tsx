export { Landscape as default } from '../landscape/Landscape.tsx'
