import { Button } from '@mantine/core'
import { lessonWords } from '../../languages/late/lesson.ts'
import { goalOf } from '../../store/lesson/phase.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { ParamControl } from '../params/ParamControl.tsx'
import { type Free, freeOf } from './free.ts'
import classes from './panel.module.css'

/** The controls of a step that are open once it was compared, and the run of what they set. */
export default function Vary({ free }: { readonly free: readonly string[] }) {
  const words = lessonWords()
  const experiment = useModescope((state) => state.experiment)
  const playing = useModescope((state) => state.playing)
  const at = useModescope((state) => state.lesson?.at ?? 0)
  const { play, pause, goTo, ...store } = useModescope.getState()
  const controls = free.flatMap((key) => freeOf(key, experiment, store) ?? [])
  return (
    <div className={classes.vary}>
      {controls.map((control) => (
        <Control key={control.key} control={control} />
      ))}
      <div className={classes.buttons}>
        <Button variant="default" onClick={playing ? pause : play}>
          {playing ? words.rest : words.run}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => goTo(at)}>
          {words.asItWas}
        </Button>
      </div>
    </div>
  )
}

function Control({ control: { lane, param, value, set } }: { readonly control: Free }) {
  return (
    <div className={classes.control} data-lane={lane ?? undefined}>
      {lane && <b className={classes.letter}>{letter[lane]}</b>}
      <div>
        <ParamControl
          param={param}
          value={value}
          onChange={(value) => {
            set(value)
            // What begins anew is there to be seen.
            const state = useModescope.getState()
            if (!state.playing && state.step < goalOf(state)) state.play()
          }}
        />
      </div>
    </div>
  )
}
