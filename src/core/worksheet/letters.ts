/** Options by their letters, as they are held up: a question has four at most. A and B are the lanes. */
export const letters: readonly string[] = ['C', 'D', 'E', 'F']
