/**
 * Runs in the page before anything else: `window.laneSteps` gets the step that each lane's worker has
 * reached, as the worker reports it. So a bench needs to know nothing of how the page looks.
 */
export function watchLanes() {
  window.laneSteps = {}
  const Plain = window.Worker
  window.Worker = class extends Plain {
    constructor(...all) {
      super(...all)
      let lane
      const post = this.postMessage.bind(this)
      this.postMessage = (message, ...rest) => {
        if (message?.type === 'start') lane = message.lane
        post(message, ...rest)
      }
      this.addEventListener('message', ({ data }) => {
        if (data?.type === 'frame' && lane) window.laneSteps[lane] = data.frame.step
      })
    }
  }
}

/** Steps of each lane, and the time, in ms. */
export const lanesNow = (page) =>
  page.evaluate(() => ({ time: performance.now(), ...window.laneSteps }))
