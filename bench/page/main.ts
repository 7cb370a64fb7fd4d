import type { Answer, Task } from './task.ts'

// tfjs's own wasm backend has the name of ours, so each needs a worker of its own.
const workers = {
  ours: new Worker(new URL('./ours.ts', import.meta.url), { type: 'module' }),
  stock: new Worker(new URL('./stock.ts', import.meta.url), { type: 'module' }),
}

/** Called by run.mjs. One worker computes at a time. */
export function measure(worker: keyof typeof workers, task: Task): Promise<Answer> {
  return new Promise((resolve, reject) => {
    workers[worker].onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
    workers[worker].onerror = (event) => reject(new Error(event.message))
    workers[worker].postMessage(task)
  })
}

Object.assign(globalThis, { measure })
