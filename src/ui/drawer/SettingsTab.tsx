export { LaneSettings as default } from './LaneSettings.tsx'
