import { useId } from 'react'
import type { Graph, Variable } from '../../core/graph/graph.ts'
import { networkLabel } from '../../languages/declared.ts'
import { networksWords } from '../../languages/late/networks.ts'
import { curve, frame, nodeRadius, places } from './layout.ts'
import classes from './networks.module.css'

/** Which network leads from what to what; the table beside it says the same. */
export function Architecture({ graph }: { readonly graph: Graph }) {
  const head = useId()
  const { picture, arrow: say, variables } = networksWords()
  const shown = [...new Set(graph.arrows.flatMap(({ from, to }) => [...from, to]))]
  const told = graph.arrows.map(({ trained, from, to }) =>
    say(networkLabel(trained[0]), from.join(', '), to),
  )
  return (
    <figure className={classes.figure}>
      <svg
        className={classes.picture}
        viewBox={frame(graph).join(' ')}
        role="img"
        aria-label={picture(told.join('; '))}
      >
        <marker
          id={head}
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0 8 4 0 8z" className={classes.head} />
        </marker>
        {graph.arrows.flatMap((arrow) =>
          arrow.from.map((from, i) => {
            const { d, name: at } = curve(arrow, from)
            const name = networkLabel(arrow.trained[0])
            return (
              <g
                key={`${arrow.trained[0]} ${from}`}
                data-role={arrow.role}
                className={classes.arrow}
              >
                <path d={d} markerEnd={`url(#${head})`} />
                {i === 0 && (
                  <text x={at[0]} y={at[1]}>
                    {name}
                  </text>
                )}
              </g>
            )
          }),
        )}
        {shown.map((variable) => (
          <Node key={variable} variable={variable} />
        ))}
      </svg>
      <figcaption>
        {shown.map((variable) => (
          <span key={variable}>
            <i>{variable}</i> {variables[variable]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Node({ variable }: { readonly variable: Variable }) {
  const [x, y] = places[variable]
  return (
    <g className={classes.node} data-variable={variable}>
      <circle cx={x} cy={y} r={nodeRadius} />
      <text x={x} y={y + 6}>
        {variable}
      </text>
    </g>
  )
}
