import { networks } from '../en/networks.ts'
import { words } from '../words.ts'

/** The words of the networks of a lane, which come with them. */
export const networksWords = () => words.networks ?? networks
