import type { Touch, VenueCode } from './contract'

/** What somebody's scan means for this mini program. */
export type Reading = { code: VenueCode; key: string } | { foreign: 'product' | 'unknown' }

const venuePath = /^https?:\/\/[^/?#]+\/q\/([A-Za-z0-9_-]+)/i
const tagPath = /^https?:\/\/[^/?#]+\/n\/([A-Za-z0-9_-]+)/i
const productPath = /^https?:\/\/[^/?#]+\/c\/[A-Za-z0-9]+/i

/** Reads what a scanner gave: venue codes and tags are ordinary addresses, so that every scanner opens them. */
export function readScan(scanned: string): Reading {
  const address = scanned.trim()
  const token = venuePath.exec(address)?.[1]
  if (token) return keyed({ token })
  const tag = touchOf(address)
  if (tag) return keyed({ tag })
  return { foreign: productPath.test(address) ? 'product' : 'unknown' }
}

/** Reads how a page was opened: `q` by an ordinary WeChat scan, `n` by a tag's launch, `t` and `code` by our own links. */
export function readLaunch(options: Readonly<Record<string, string | undefined>>): Reading | null {
  if (options.q) return readScan(decoded(options.q))
  if (options.t) return keyed({ token: options.t })
  if (options.n) return keyed({ tag: { number: options.n, e: options.e ?? null, c: options.c ?? null } })
  return options.code ? readTyped(options.code) : null
}

/** Null when nothing was typed. */
export function readTyped(typed: string): Reading | null {
  const activityCode = tidyActivityCode(typed)
  return activityCode ? keyed({ activityCode }) : null
}

/** Letters and digits in capitals: people type the spaces and dashes that they see. */
export function tidyActivityCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** A code that can be told to the server later: a touch is spent when it is claimed, and is never kept. */
export function isKeepable(code: VenueCode): boolean {
  return !('tag' in code)
}

function touchOf(address: string): Touch | null {
  const number = tagPath.exec(address)?.[1]
  return number ? { number, e: inQuery(address, 'e'), c: inQuery(address, 'c') } : null
}

function inQuery(address: string, name: string): string | null {
  const found = new RegExp(`[?&]${name}=([^&#]+)`).exec(address)?.[1]
  return found ? decoded(found) : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function keyed(code: VenueCode): Reading {
  if ('token' in code) return { code, key: `t:${code.token}` }
  return 'tag' in code ? { code, key: `n:${code.tag.number}:${code.tag.c ?? ''}` } : { code, key: `code:${code.activityCode}` }
}
