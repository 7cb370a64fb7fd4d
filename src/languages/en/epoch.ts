/** What is said where a link is of another epoch than the page. */
export const epoch = {
  name: 'Another version',
  differs: 'This link was made by a version that trains other runs from the same settings.',
  looking: 'Looking for that version…',
  open: (version: string) => `Open it in version ${version}`,
  missing: 'That version is not on this site. What you see here is this version’s run.',
}
