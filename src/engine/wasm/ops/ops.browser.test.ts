// The same laws in a browser, which compiles the kernels by itself.
import './noise.test.ts'
import './ops.test.ts'
