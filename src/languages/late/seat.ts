import { seat } from '../en/seat.ts'
import { words } from '../words.ts'

/** The words of a link that asks for the seed. */
export const seatWords = () => words.seat ?? seat
