import { expect, test } from 'vitest'
import { packRow } from '../../core/record/ensembleRow.ts'
import { append, empty } from '../../core/record/history.ts'
import { eventsIn, eventsOf } from './events.ts'

/** Rows of runs, by the modes that each captures: '101' is the first and the third. */
const historyOf = (...rows: readonly (readonly string[])[]) =>
  append(
    empty,
    rows.map((runs, i) => {
      const step = 100 * i
      return packRow(
        step,
        runs.map((bits) => {
          const captured = [...bits].map((bit) => bit === '1')
          const shares = captured.map(() => 0.1)
          return { step, metrics: {}, losses: {}, shares, captured, found: captured }
        }),
      )
    }),
  )

test('each step at which a run captures or drops modes, with their numbers', () => {
  const history = historyOf(['100'], ['100'], ['101'], ['011'], ['000'])
  expect(eventsOf('a', history, 0)).toEqual([
    { step: 200, lane: 'a', captured: [3], dropped: [] },
    { step: 300, lane: 'a', captured: [2], dropped: [1] },
    { step: 400, lane: 'a', captured: [], dropped: [2, 3] },
  ])
})

test('of the run that is asked for, not of another', () => {
  const history = historyOf(['100', '000'], ['100', '001'], ['000', '001'])
  expect(eventsOf('b', history, 0).map(({ step }) => step)).toEqual([200])
  expect(eventsOf('b', history, 1)).toEqual([{ step: 100, lane: 'b', captured: [3], dropped: [] }])
})

test('another target has other modes: none of them was captured or dropped', () => {
  expect(eventsOf('a', historyOf(['11'], ['100'], ['110']), 0)).toEqual([
    { step: 200, lane: 'a', captured: [2], dropped: [] },
  ])
})

test('those between two steps', () => {
  const events = eventsOf('a', historyOf(['0'], ['1'], ['0'], ['1']), 0)
  expect(eventsIn(events, 100, 200).map(({ step }) => step)).toEqual([200])
})
