import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'

/** The step of which charts show their values: under the pointer, or of the pictures; null: the newest. */
export function useCrossed(): number | null {
  const pointed = useView((view) => view.crosshair)
  const pictured = usePictured()
  return pointed ?? pictured
}

/** The step of the past that the pictures are of; null: the newest. */
export const usePictured = (): number | null =>
  useModescope(({ looked, step }) => (looked ? step : null))
