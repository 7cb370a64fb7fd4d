import type { PicturesProblem } from '../../core/images/own/problem.ts'
import { pictures } from '../en/pictures.ts'
import { say } from '../say.ts'
import { words } from '../words.ts'

/** The words of a person's own images. */
export const picturesWords = () => words.pictures ?? pictures

/** What is wrong with images, as the end of a sentence. */
export const picturesFault = (problem: PicturesProblem): string =>
  say(picturesWords().problems, problem)
