import { words } from '../../languages/words.ts'
import { useView } from '../base/view.ts'
import { Book } from './PanelIcon.tsx'

/** Opens the lessons, which stand in the drawer. */
export function LessonsButton({ className }: { readonly className: string }) {
  const open = useView((state) => state.tab === 'lessons')
  const { openTab, openPanel } = useView.getState()
  return (
    <button
      type="button"
      className={className}
      aria-expanded={open}
      aria-controls="drawer"
      onClick={() => {
        openPanel(null)
        openTab(open ? null : 'lessons')
      }}
    >
      <Book />
      {words.transport.lessons}
    </button>
  )
}
