export type Query = Record<string, string>

/** The page that an address names, seen from another page, and its parameters as they stand there. */
export function parse(url: string, from: string): { path: string; query: Query } {
  const [address = '', search = ''] = url.split(/\?(.*)/s)
  const path = new URL(address || '.', `http://app/${from}`).pathname.slice(1).replace(/\.html$/, '')
  const query: Query = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    query[name] = value
  }
  return { path, query }
}
