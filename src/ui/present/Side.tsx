import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { EmptyPicture } from '../lane/EmptyPicture.tsx'
import { LaneCanvas } from '../lane/LaneCanvas.tsx'
import { laneTitle } from '../selectors/presets.ts'
import { selectChoice } from '../selectors/selectors.ts'
import { type Counter, counterOf } from './counter.ts'
import classes from './present.module.css'

/** As text, so that nothing is drawn anew while nothing changes. */
const counters = {
  a: (state: State) => JSON.stringify(counterOf(state, 'a')),
  b: (state: State) => JSON.stringify(counterOf(state, 'b')),
}

/** A lane for the last row: its name, its number, its picture. */
export function Side({ lane }: { readonly lane: LaneName }) {
  const { count, of, label, note }: Counter = JSON.parse(useSampled(counters[lane]))
  const choice = useModescope(selectChoice[lane])
  return (
    <article className={classes.side} data-lane={lane} aria-label={words.lane.name(letter[lane])}>
      <h2 className={classes.title}>
        <b>{letter[lane]}</b> {laneTitle(choice)}
      </h2>
      <p className={classes.score}>
        <span className={classes.counter} data-testid={`count-${lane}`}>
          {count}
          {of !== null && <span className={classes.total}>/{of}</span>}
        </span>{' '}
        <span className={classes.label}>
          {label}
          {note && <b>{note}</b>}
        </span>
      </p>
      <div className={classes.room}>
        <div className={classes.picture}>
          <LaneCanvas lane={lane} />
          <EmptyPicture lane={lane} />
        </div>
      </div>
    </article>
  )
}
