/** A file as a person brings it, with the folders that it lies in. */
export interface Brought {
  readonly path: string
  readonly file: Blob
}

export const nameOf = ({ path }: Brought): string => path.slice(path.lastIndexOf('/') + 1)

/** The innermost folder that it lies in; none, where it was brought by itself. */
export const folderOf = ({ path }: Brought): string => path.split('/').at(-2) ?? ''
