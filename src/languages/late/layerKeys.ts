import { layerKeys } from '../en/layerKeys.ts'
import { words } from '../words.ts'

/** The words of what colours and arrows of a picture mean, which come with them. */
export const keyWords = () => words.layerKeys ?? layerKeys
