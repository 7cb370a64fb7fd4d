import { scene } from '../en/scene.ts'
import { words } from '../words.ts'

/** The words of every scene, which come with the first. */
export const sceneWords = () => words.scene ?? scene
