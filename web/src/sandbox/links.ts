/** A piece of a message: plain words, or something to tap. */
export interface Piece {
  text: string
  href: string | null
}

const anchor = /<a\s[^>]*href=["']([^"']+)["'][^>]*>([^<]*)<\/a>|(https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&()*+,;=%]+)/g

/** Splits a message as WeChat shows it: bare addresses and simple anchors can be tapped, everything else is text. */
export function piecesOf(message: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const match of message.matchAll(anchor)) {
    const bare = match[3]?.replace(/[.,;:!?)]+$/, '')
    const href = match[1] ?? bare ?? ''
    if (match.index > done) pieces.push({ text: message.slice(done, match.index), href: null })
    pieces.push({ text: bare ?? match[2] ?? href, href })
    done = match.index + (bare ? bare.length : match[0].length)
  }
  if (done < message.length) pieces.push({ text: message.slice(done), href: null })
  return pieces
}
