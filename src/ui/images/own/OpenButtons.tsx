import { picturesWords } from '../../../languages/late/pictures.ts'
import { useModescope } from '../../base/useModescope.ts'
import { openedFiles } from './dropped.ts'
import classes from './own.module.css'

/** React has no property for it; browsers know it by this name. */
const ofFolders = { webkitdirectory: '' }

/** The same as dropping, for a hand that does not drag. */
export function OpenButtons() {
  const words = picturesWords()
  return (
    <div className={classes.buttons}>
      <Open label={words.open} multiple accept=".npy,.gz,.png,.jpg,.jpeg,.gif,*/*" />
      <Open label={words.folder} {...ofFolders} />
    </div>
  )
}

interface Props {
  readonly label: string
  readonly multiple?: boolean
  readonly accept?: string
}

function Open({ label, ...attributes }: Props) {
  return (
    <label className={classes.file}>
      <input
        type="file"
        className="hidden"
        {...attributes}
        onChange={({ currentTarget }) => {
          const files = openedFiles(currentTarget.files ?? new DataTransfer().files)
          if (files.length > 0) void useModescope.getState().readImages(files)
          // So that the same file, corrected, can be opened again.
          currentTarget.value = ''
        }}
      />
      {label}
    </label>
  )
}
