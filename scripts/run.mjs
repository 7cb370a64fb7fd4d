// Runs a program of this project in Node: `node scripts/run.mjs src/cli/experiment.ts …`.
import './node.mjs'

import('./program.mjs')
