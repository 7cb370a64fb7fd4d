import { Button } from '@mantine/core'
import { lessonWords } from '../../languages/late/lesson.ts'
import type { Attended } from '../../store/lesson/answer.ts'
import type { Phase } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { SheetButton } from '../worksheets/SheetButton.tsx'
import { Forget } from './Forget.tsx'
import foot from './foot.module.css'
import classes from './panel.module.css'

interface Props {
  readonly attended: Attended
  readonly phase: Phase
}

/** The way on and back, and what becomes of the answers. */
export function Foot({ attended, phase }: Props) {
  const { lesson, at, answers } = attended
  const words = lessonWords()
  const { goTo } = useModescope.getState()
  const { steps } = lesson
  /** In a hurry one goes on to the next step that is in the short form. */
  const short = steps.findIndex((step, i) => i > at && !step.long)
  return (
    <div className={foot.foot}>
      {phase === 'predict' && steps[at].long && (
        <p className={classes.note}>
          {words.longer}{' '}
          {short >= 0 && (
            <button type="button" className={foot.link} onClick={() => goTo(short)}>
              {words.pass}
            </button>
          )}
        </p>
      )}
      <div className={classes.buttons}>
        {at > 0 && (
          <Button variant="default" onClick={() => goTo(at - 1)}>
            {words.back}
          </Button>
        )}
        {phase === 'compare' && at < steps.length - 1 && (
          <Button className={classes.main} onClick={() => goTo(at + 1)}>
            {words.next}
          </Button>
        )}
        <SheetButton attended={attended} />
      </div>
      <button
        type="button"
        className={`${foot.link} ${foot.wall}`}
        onClick={() => useModescope.getState().enter('present')}
      >
        {words.present}
      </button>
      {Object.keys(answers).length > 0 && <Forget key={lesson.id} />}
    </div>
  )
}
