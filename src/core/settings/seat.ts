/**
 * `seed=ask`: who opens the link is asked for the number of a seat, which becomes the seed. So a class
 * trains one run each from one link, without a server that hands out numbers.
 */
export const ASK = 'ask'

/** Whether a link asks; if it does, nothing is left of its seed. */
export function takeAsk(query: URLSearchParams): boolean {
  const asks = query.get('seed') === ASK
  if (asks) query.delete('seed')
  return asks
}
