// `npm test`: installs what is missing and runs every check. Ends with one line of counts.
import './node.mjs'

import('./checks.mjs')
