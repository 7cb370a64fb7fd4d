import { laneNames } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { letter } from '../base/palette.ts'
import { useSampled } from '../base/useSampled.ts'
import { scoreboard, surprise } from './scoreboard.ts'
import classes from './strip.module.css'

/** As text, so that nothing is drawn anew while nothing changes. */
const selectBoard = (state: State): string => JSON.stringify(scoreboard(state))

/** A against B, each by every measure: the better one is set bold. */
export function Scoreboard() {
  const columns: ReturnType<typeof scoreboard> = JSON.parse(useSampled(selectBoard, 250))
  const note = useSampled(surprise, 1000)
  return (
    <div className={classes.board}>
      <table className={classes.table}>
        <caption className="hidden">{words.scoreboard.name}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, label, name, help }) => (
              <th key={id} scope="col" abbr={name} title={`${name}. ${help}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {laneNames.map((lane) => (
            <tr key={lane} data-lane={lane}>
              <th scope="row">{letter[lane]}</th>
              {columns.map(({ id, cells }) => (
                <td key={id}>
                  {cells[lane].better ? (
                    <strong>
                      {cells[lane].text}
                      <span className="hidden"> {words.scoreboard.better}</span>
                    </strong>
                  ) : (
                    cells[lane].text
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr className={classes.perfect}>
            <th scope="row">{words.scoreboard.perfect}</th>
            {columns.map(({ id, perfect }) => (
              <td key={id}>{perfect}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {note && <p className={classes.note}>{note}</p>}
    </div>
  )
}
