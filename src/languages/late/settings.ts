import { settings } from '../en/settings.ts'
import { words } from '../words.ts'

/** The words of settings, which come with them. */
export const settingsWords = () => words.settings ?? settings
