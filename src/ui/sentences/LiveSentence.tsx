import { useEffect, useState } from 'react'
import { useModescope } from '../base/useModescope.ts'
import { describeLanes, describeStep } from './describe.ts'

const period = 3000
/** Without other news, the step is said this seldom: a counter read aloud helps nobody. */
const quietPeriod = 15_000

/** The state in one sentence, for those who do not see the figure. */
export function LiveSentence() {
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    let said = { lanes: '', playing: false, at: 0 }
    const look = () => {
      const state = useModescope.getState()
      const lanes = describeLanes(state)
      const news = lanes !== said.lanes || state.playing !== said.playing || !state.playing
      if (!news && performance.now() - said.at < quietPeriod) return
      said = { lanes, playing: state.playing, at: performance.now() }
      setSentence(`${describeStep(state)} ${lanes}`)
    }
    look()
    const timer = setInterval(look, period)
    return () => clearInterval(timer)
  }, [])
  return (
    <p role="status" className="hidden">
      {sentence}
    </p>
  )
}
