/** A file with the folders that it lies in. */
export interface Dropped {
  readonly path: string
  readonly file: File
}

/** More than any folder of pictures holds; a disk that is dropped must not be read to its end. */
const MOST = 25_000

/** What is dropped, folders with all that is in them. Call it while the drop is told. */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly Dropped[]> {
  // The list of items is empty once the event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  // A script that drops files has no entries for them.
  return entries.length > 0 ? filesIn(entries) : Promise.resolve(openedFiles(files))
}

/** What is chosen in a dialog: with the folders in it, where a folder is chosen. */
export const openedFiles = (files: FileList): readonly Dropped[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))

async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly Dropped[]> {
  const found: Dropped[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry && found.length < MOST; entry = waiting.shift()) {
    // What systems leave in folders, such as .DS_Store.
    if (entry.name.startsWith('.')) continue
    if (isFile(entry))
      found.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) })
    else if (isFolder(entry)) waiting.push(...(await inside(entry)))
  }
  return found
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** A reader hands out a hundred at a time, and at the end none. */
async function inside(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
