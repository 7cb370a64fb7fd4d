// The same laws in a browser, which compiles the kernels by itself.
import './seeded.test.ts'
import './ops.test.ts'
