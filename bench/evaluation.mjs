/**
 * npm run bench:evaluation
 *
 * What evaluation costs the default experiment: steps per second of each lane, in Node on wasm, with
 * the evaluations that the page makes against none. Both runs alternate in one process, a thousand
 * steps each; the median of seven ratios. And the evaluation of 64 runs: how long it takes in all, and
 * the longest time for which training does not answer.
 */
import { conditions, printAll } from './machine.mjs'

printAll(conditions())
process.argv.splice(2, 0, 'bench/evaluation.ts')
await import('../scripts/program.mjs')
