import { hold } from '../core/images/own/held.ts'
import type { Imported } from '../core/images/own/imported.ts'
import { writeOwnName } from '../core/images/own/ownName.ts'
import type { Asked } from '../core/images/own/readBrought.ts'
import { ownOf } from '../core/targets/registry.ts'
import type { Actions, GetState, SetState } from './actions.ts'
import { imageShelf } from './imageShelf.ts'
import { importImages } from './importImages.ts'
import type { ImagesReading } from './state.ts'

type OwnImages = Pick<Actions, 'readImages' | 'cutImages' | 'useImages' | 'recallImages'>

/** How a person's own images become the target, and how an experiment that waits for them goes on. */
export function ownImages(set: SetState, get: GetState): OwnImages {
  const takeUp = (imported: Imported) => {
    const { name, here, light } = imported
    hold(name.digest, here)
    const { id, values } = get().experiment.target
    get().setTarget('ownimages', {
      data: writeOwnName(name),
      turned: light,
      // As the person chose for the images before.
      ...(id === 'ownimages' && { side: values.side }),
    })
    set({ images: read(imported) })
  }
  /** What a link asked for has come: it is another target, by the same name. */
  const goOn = (imported: Imported) => {
    hold(imported.name.digest, imported.here)
    set(({ experiment, arrivals }) => ({
      experiment: { ...experiment, target: { ...experiment.target } },
      arrivals: arrivals + 1,
      images: read(imported),
    }))
  }
  const take = async (asked: Asked) => {
    set({ images: { phase: 'reading', share: 0 } })
    const outcome = await importImages(asked, (share) =>
      set({ images: { phase: 'reading', share } }),
    )
    if ('problem' in outcome) {
      return set({ images: { phase: 'refused', problem: outcome.problem } })
    }
    const imported = outcome.value
    void imageShelf.put(imported)
    const own = ownOf(get().experiment.target)
    if (!own || own.here) return takeUp(imported)
    if (own.name.digest === imported.name.digest) return goOn(imported)
    set({ images: { phase: 'other', imported } })
  }
  /** Those that were brought last: a sheet may be cut otherwise. */
  let brought: Asked['files'] = []
  return {
    readImages(files) {
      brought = files
      return take({ files, cell: null })
    },
    cutImages: (cell) => take({ files: brought, cell }),
    useImages() {
      const { images } = get()
      if (images?.phase === 'other') takeUp(images.imported)
    },
    async recallImages() {
      const missing = () => {
        const own = ownOf(get().experiment.target)
        return own?.here === null ? own.name.digest : null
      }
      const digest = missing()
      const imported = digest && (await imageShelf.get(digest))
      // Meanwhile the person may have brought them, or gone elsewhere.
      if (imported && missing() === digest) goOn(imported)
    },
  }
}

const read = ({ name, cell }: Imported): ImagesReading => ({
  phase: 'read',
  digest: name.digest,
  cell,
})
