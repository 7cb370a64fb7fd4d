/** Options by their letters, as they are held up: a question has four at most. */
export const letters: readonly string[] = ['A', 'B', 'C', 'D']
