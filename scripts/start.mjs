// `npm start`: installs, builds, serves and opens the playground.
import './node.mjs'

import('./serve.mjs')
