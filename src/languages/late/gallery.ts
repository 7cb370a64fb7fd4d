import { gallery } from '../en/gallery.ts'
import { words } from '../words.ts'

/** The words of the gallery, which come with it. */
export const galleryWords = () => words.gallery ?? gallery
