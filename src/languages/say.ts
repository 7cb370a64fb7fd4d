interface Coded {
  readonly code: string
}

/** A sentence, or a part of one, for each code. */
export type Sentences<P extends Coded> = {
  readonly [C in P['code']]: (problem: Extract<P, { readonly code: C }>) => string
}

/** What a language says of it. */
export function say<P extends Coded>(sentences: Sentences<P>, problem: P): string {
  // The sentence of its own code takes it.
  const sentence = sentences[problem.code as P['code']] as (problem: P) => string
  return sentence(problem)
}
