import type { LaneName } from '../../core/settings/experiment.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { pauseFilm, playFilm } from '../base/film.ts'
import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'
import classes from './lane.module.css'

const there = {
  a: ({ lanes }: State) => lanes.a.frame?.layers.film !== undefined,
  b: ({ lanes }: State) => lanes.b.frame?.layers.film !== undefined,
}

/** How far the film from noise to data is; both lanes show the same time of it. */
export function FilmKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.film)
  const isThere = useModescope(there[lane])
  const time = useView((view) => view.film)
  const filming = useView((view) => view.filming)
  if (!shown || !isThere) return null
  const { film, filmTime, filmTimeName, filmPlay, filmPause } = keyWords()
  const text = filmTime(time.toFixed(2))
  return (
    <p className={classes.key}>
      <span>{film}</span>
      <span className={classes.time}>
        <button
          type="button"
          className={classes.play}
          aria-label={filming ? filmPause : filmPlay}
          onClick={filming ? pauseFilm : playFilm}
        >
          {filming ? '❚❚' : '▶'}
        </button>
        <input
          type="range"
          aria-label={filmTimeName}
          aria-valuetext={text}
          min={0}
          max={1}
          step={0.02}
          value={time}
          onChange={({ currentTarget }) =>
            useView.getState().rollTo(Number(currentTarget.value), false)
          }
        />
        <span className={classes.filmTime}>{text}</span>
      </span>
    </p>
  )
}
