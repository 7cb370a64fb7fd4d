/** How much of what is handed in is read. A sheet of a lesson has some ten kilobytes. */

/** Bytes of a sheet. */
export const mostBytes = 256 * 1024
/** Brackets within brackets: a fingerprint's backends are at the fifth. */
export const mostDepth = 8
/** Steps of a lesson. */
export const mostSteps = 60
/** Characters. */
export const mostName = 100
export const mostText = 4000
export const mostLink = 8000

/** Bytes of an archive; files in it; and bytes of all of them once they are unpacked. */
export const mostZip = 200 * 1024 * 1024
export const mostFiles = 2000
export const mostUnpacked = 64 * 1024 * 1024
