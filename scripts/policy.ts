/** The content-security policy of a page, from its own words. */
export function policyOf(html: string): string {
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1]
  if (!policy) throw new Error('The page has no policy.')
  return policy
}
