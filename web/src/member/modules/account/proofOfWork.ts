import { sha256 } from './sha256'

const triesPerTurn = 2000

/** The text that makes SHA-256 of `challenge.text` begin with so many zero bits; the page stays alive while it is sought. */
export async function solve(challenge: string, bits: number): Promise<string> {
  for (let n = 0; ; n++) {
    if (leadingZeroBits(sha256(`${challenge}.${n}`)) >= bits) return String(n)
    if (n % triesPerTurn === triesPerTurn - 1) await new Promise((resolve) => setTimeout(resolve))
  }
}

function leadingZeroBits(hash: Uint32Array): number {
  let count = 0
  for (const word of hash) {
    if (word !== 0) return count + Math.clz32(word)
    count += 32
  }
  return count
}
