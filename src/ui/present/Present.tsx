import { laneNames } from '../../core/settings/experiment.ts'
import { presentWords } from '../../languages/late/present.ts'
import { useLanguage } from '../base/language.ts'
import { Scale } from '../base/scale.ts'
import { Boundary } from '../boundary/Boundary.tsx'
import { LiveSentence } from '../sentences/LiveSentence.tsx'
import { Blank } from './Blank.tsx'
import { Course } from './Course.tsx'
import { useNotes } from './notes/useNotes.ts'
import { Over } from './Over.tsx'
import { Pointer } from './Pointer.tsx'
import classes from './present.module.css'
import { Side } from './Side.tsx'
import { Statement } from './Statement.tsx'
import { scaleOf, useSizes, useUnit } from './sizes.ts'
import { useFirstSlide } from './useFirstSlide.ts'
import { usePresenterKeys } from './usePresenterKeys.ts'
import { useSeat } from './useSeat.ts'

/**
 * What a class sees on the wall: the question or the result, the two pictures, what they count, the
 * step, one chart, and nothing else. Everything is done by keys.
 */
export default function Present() {
  usePresenterKeys()
  useNotes()
  useFirstSlide()
  useSeat()
  const unit = useUnit()
  return (
    <Scale value={scaleOf(unit)}>
      <main key={useLanguage()} className={classes.page} style={useSizes(unit)}>
        <h1 className="hidden">{presentWords().name}</h1>
        <Boundary>
          <Statement />
        </Boundary>
        <div className={classes.stage}>
          <div className={classes.figures}>
            {laneNames.map((lane) => (
              <Boundary key={lane}>
                <Side lane={lane} />
              </Boundary>
            ))}
            <Boundary>
              <Course />
            </Boundary>
          </div>
        </div>
        <LiveSentence />
        <Over />
        <Pointer />
        <Blank />
      </main>
    </Scale>
  )
}
