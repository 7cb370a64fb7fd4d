/**
 * The page's own work in each task of its main thread while `work` runs, in ms of processor time. A
 * task's length also holds the time that it waits for a processor, which other programs decide.
 * @returns what `work` returned, and the longest tasks' own work, longest first
 */
export async function withOwnWork(browser, page, work) {
  await browser.startTracing(page, { categories: ['toplevel'] })
  const result = await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ tid }) => tid),
  )
  const own = traceEvents
    .filter(({ name, tid }) => name === 'ThreadControllerImpl::RunTask' && main.has(tid))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a)
  return { ...result, own: own.slice(0, 100) }
}
