// What a page and its workers keep alive, after a collection in each.

/**
 * @param page before it starts its workers
 * @returns a function that resolves to the bytes of live objects and of the buffers that they hold
 */
export async function watchHeaps(page) {
  const session = await page.context().newCDPSession(page)
  const workers = new Set()
  const waiting = new Map()
  let ids = 0
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId))
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  await session.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
  })
  const ask = (sessionId, method) =>
    new Promise((resolve) => {
      const id = ++ids
      waiting.set(id, resolve)
      const message = JSON.stringify({ id, method })
      void session.send('Target.sendMessageToTarget', { sessionId, message })
    })
  const live = async (send) => {
    await send('HeapProfiler.collectGarbage')
    const used = await send('Runtime.getHeapUsage')
    return used.usedSize + used.embedderHeapUsedSize + used.backingStorageSize
  }
  return async () => {
    let bytes = await live((method) => session.send(method))
    for (const id of workers) bytes += await live((method) => ask(id, method))
    return bytes
  }
}
