import type { Graph } from '../../core/graph/graph.ts'
import { columnOf, unfilled } from '../../core/hu/table.ts'
import { networkLabel } from '../../languages/declared.ts'
import { networksWords } from '../../languages/late/networks.ts'
import { Tex } from '../formula/Tex.tsx'
import classes from './networks.module.css'

/** Each network with its role here, and the component of the paper's table that it is. */
export function NetworkTable({ graph }: { readonly graph: Graph }) {
  const { columns, roles, processes, fixed, trainedWith } = networksWords()
  const column = columnOf(graph)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{columns.network}</th>
          <th scope="col">{columns.map}</th>
          <th scope="col">{columns.role}</th>
          {column && (
            <>
              <th scope="col">{columns.paper}</th>
              <th scope="col">{columns.process}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {graph.arrows.map(({ trained: [name, ...others], from, to, role }) => {
          const component = column?.components[role]
          return (
            <tr key={name} data-role={role}>
              <th scope="row">
                {networkLabel(name)}
                {others.length > 0 && (
                  <small> {trainedWith(others.map(networkLabel).join(', '))}</small>
                )}
              </th>
              <td>
                <i>{from.join(', ')}</i> → <i>{to}</i>
              </td>
              <td>{roles[role]}</td>
              {component && (
                <>
                  <td>
                    <Tex tex={component.tex} />
                  </td>
                  <td>{processes[component.process]}</td>
                </>
              )}
            </tr>
          )
        })}
        {column &&
          unfilled(column, graph).map(({ tex, process }) => (
            <tr key={tex}>
              <th scope="row" colSpan={3}>
                {fixed}
              </th>
              <td>
                <Tex tex={tex} />
              </td>
              <td>{processes[process]}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
