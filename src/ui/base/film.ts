import { useModescope } from './useModescope.ts'
import { useView } from './view.ts'

/** From noise to data in so many ms, and then a rest at the data. */
const [LENGTH, REST] = [3000, 1200]
/** With reduced motion it is so many pictures, one after the other. */
const STILLS = 5

const stills = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Plays the film on from where it stands, from the start if that is the end, until it is paused. */
export function playFilm(): void {
  const { film, rollTo } = useView.getState()
  let began = performance.now() - (film < 1 ? film * LENGTH : 0)
  const roll = (now: number) => {
    if (!useView.getState().filming) return
    if (!useModescope.getState().layers.film) return pauseFilm()
    if (now - began > LENGTH + REST) began = now
    const share = Math.min(1, Math.max(0, (now - began) / LENGTH))
    const seen = stills() ? Math.round(share * (STILLS - 1)) / (STILLS - 1) : share
    if (seen !== useView.getState().film) rollTo(seen, true)
    requestAnimationFrame(roll)
  }
  rollTo(film < 1 ? film : 0, true)
  requestAnimationFrame(roll)
}

export const pauseFilm = () => useView.getState().rollTo(useView.getState().film, false)
