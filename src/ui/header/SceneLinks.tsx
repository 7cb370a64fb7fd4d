import { sceneIds } from '../../core/scene/sceneId.ts'
import { words } from '../../languages/words.ts'
import { enterScene } from '../../store/scene/way.ts'

interface Props {
  readonly className: string
}

/** The ways to pages of their own, one below the other. */
export const SceneLinks = ({ className }: Props) => (
  <>
    {sceneIds.map((id) => (
      <a
        key={id}
        className={className}
        href={`./#scene=${id}`}
        onClick={(event) => {
          // Another window has nothing to come back to.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          enterScene(id)
        }}
      >
        {words.scenes[id]}
      </a>
    ))}
    <a className={className} href="./#view=sheets">
      {words.worksheetsOfClass}
    </a>
  </>
)
