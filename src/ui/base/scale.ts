import { createContext, useContext } from 'react'

/** The smallest letters of a figure at a scale of 1, in CSS pixels. */
export const leastLetters = 12

/**
 * How many times as large as on a laptop figures draw what has a size of its own: widths of lines,
 * dots, letters. A picture for the last row of a room has fewer and larger of them.
 */
export const Scale = createContext(1)
export const useScale = (): number => useContext(Scale)
