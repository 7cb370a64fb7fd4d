/**
 * npm run fuzz [-- --links 20000 --sessions 300 --switches 0 --seed 1]
 *
 * Random and hostile links through the parser, each of which must open a valid experiment with a link
 * of its own; and random sessions of the engine in Node on wasm: training, live changes, drags, resets
 * and switches of objectives, without an exception, a NaN that nobody declares, or a tensor left
 * behind. `--switches 500` switches between the objectives in one worker and prints what it holds (for
 * the true heap: NODE_OPTIONS=--expose-gc). No step of any may take more than 2 s of processor time. Exit 1 if anything fails.
 */
import { conditions, printAll } from './machine.mjs'

printAll(conditions())
process.argv.splice(2, 0, 'bench/fuzz/fuzz.ts')
await import('../scripts/run.mjs')
