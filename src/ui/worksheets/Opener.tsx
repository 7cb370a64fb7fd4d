import { worksheetsWords } from '../../languages/late/worksheets.ts'
import { openedFiles } from '../images/own/dropped.ts'
import { openSheets } from './openSheets.ts'
import classes from './worksheets.module.css'

/** React has no property for it; browsers know it by this name. */
const ofFolders = { webkitdirectory: '' }

/** The same as dropping, for a hand that does not drag. */
export function Opener() {
  const { open, folder } = worksheetsWords()
  return (
    <>
      <Open label={open} multiple accept=".json,.zip,application/json,application/zip" />
      <Open label={folder} {...ofFolders} />
    </>
  )
}

interface Props {
  readonly label: string
  readonly multiple?: boolean
  readonly accept?: string
}

function Open({ label, ...attributes }: Props) {
  return (
    <label className={classes.button}>
      <input
        type="file"
        className="hidden"
        {...attributes}
        onChange={({ currentTarget }) => {
          const files = openedFiles(currentTarget.files ?? new DataTransfer().files)
          void openSheets(files)
          // So that the same file, corrected, can be opened again.
          currentTarget.value = ''
        }}
      />
      {label}
    </label>
  )
}
