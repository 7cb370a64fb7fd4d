import type { Graph } from '../../core/graph/graph.ts'
import { columnOf } from '../../core/hu/table.ts'
import { networksWords } from '../../languages/late/networks.ts'
import { Tex } from '../formula/Tex.tsx'
import classes from './networks.module.css'

/** What Hu et al. say of such a graph: which KL it minimises, and which phase of wake–sleep it extends. */
export function InTheTable({ graph }: { readonly graph: Graph }) {
  const { title, notation, kl, theta, phase, phases, noColumn } = networksWords()
  const column = columnOf(graph)
  return (
    <div className={classes.hu}>
      <h3>{title}</h3>
      {column ? (
        <dl>
          {column.kl && (
            <div>
              <dt>{kl}</dt>
              <dd>
                <Tex tex={column.kl.tex} />
                <br />
                {theta[column.kl.theta]}
              </dd>
            </div>
          )}
          <div>
            <dt>{phase}</dt>
            <dd>
              <Tex tex={`h=${column.hidden},\\;\\lambda=${column.lambda}`} />
              <br />
              {phases[column.phase]}
            </dd>
          </div>
        </dl>
      ) : (
        <p>{noColumn}</p>
      )}
      {column && <p>{notation}</p>}
    </div>
  )
}
