import { timelineWords } from '../../languages/late/timeline.ts'
import { words } from '../../languages/words.ts'
import { formatStep } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import type { ModeEvent } from '../timeline/events.ts'
import { whatHappened } from '../timeline/eventText.ts'
import charts from './charts.module.css'

/** More than these nobody reads. */
const most = 100

/** Which modes were captured and dropped, and when, newest first. */
export default function EventTable({ events }: { readonly events: readonly ModeEvent[] }) {
  const say = timelineWords().events
  const listed = events.toSorted((a, b) => b.step - a.step).slice(0, most)
  return (
    <>
      <h3 className={charts.title}>{say.title}</h3>
      {listed.length === 0 && <p>{say.none}</p>}
      {listed.length < events.length && <p>{say.newest(most)}</p>}
      {listed.length > 0 && (
        <table className={charts.table}>
          <caption className="hidden">{say.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.charts.step}</th>
              <th scope="col">{say.lane}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {listed.map((event) => (
              <tr key={`${event.lane} ${event.step}`}>
                <th scope="row">{formatStep(event.step)}</th>
                <td>{letter[event.lane]}</td>
                <td>{whatHappened(event)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
