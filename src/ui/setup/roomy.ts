/** On a narrow screen the pictures come first: groups of settings start closed. */
export const roomy = (): boolean => window.matchMedia('(min-width: 1024px)').matches
