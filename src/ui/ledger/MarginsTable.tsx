import type { ModeAxis } from '../../core/coverage/modes.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { factorLabel } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { formatShare } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { margins } from './margins.ts'

interface Props {
  readonly lane: LaneName
  readonly axes: readonly ModeAxis[]
  readonly row: Row | null
  readonly weights: ArrayLike<number>
}

/** The map for who does not see it, in a box that leaves a table no room: what each value of each factor adds up to. */
export function MarginsTable({ lane, axes, row, weights }: Props) {
  const { name, factor, captured, share, weight, count } = words.ledger.margins
  if (axes.length === 0 || row?.shares.length !== weights.length) return null
  return (
    <div className="hidden">
      <table>
        <caption>{name(letter[lane])}</caption>
        <thead>
          <tr>
            {[factor, captured, share, weight].map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {margins(axes, row.captured, row.shares, weights).map((one) => (
            <tr key={`${one.axis} ${one.value}`}>
              <th scope="row">
                {factorLabel(one.axis)} {one.value}
              </th>
              <td>{count(one.captured, one.of)}</td>
              <td>{formatShare(one.share)}</td>
              <td>{formatShare(one.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
