/** Opens the lecturer's notes in a window of their own, or comes back to it. */
export const openNotes = (): void => {
  window.open('./#view=notes', 'modescope.notes', 'popup,width=820,height=900')?.focus()
}
