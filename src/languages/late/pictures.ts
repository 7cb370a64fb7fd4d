import { pictures } from '../en/pictures.ts'
import { words } from '../words.ts'

/** The words of sheets of images, which come with them. */
export const pictureWords = () => words.pictures ?? pictures
