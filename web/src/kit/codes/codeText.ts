/** Crockford's base 32, as the server's `Base32`: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
const POLYNOMIAL = 0b100101

/**
 * Reads what was typed or scanned: a code or the address around it, in any case, with hyphens or blanks, with O, I and L for 0
 * and 1. `null` when it is no code of ours or mistyped. Only the server can tell whether it is genuine.
 */
export function parseCode(scanned: string): string | null {
  const values = valuesOf(scanned)
  if (values?.length !== LENGTH) return null
  return checkCharacter(values.slice(0, -1)) === values[LENGTH - 1] ? values.map((value) => ALPHABET[value]).join('') : null
}

/** Has the form of our codes and the wrong check character: most likely a typo, unless it was made elsewhere. */
export function looksMistyped(typed: string): boolean {
  return valuesOf(typed)?.length === LENGTH && parseCode(typed) === null
}

function valuesOf(scanned: string): number[] | null {
  const values = [...lastPart(scanned)].filter((c) => c !== '-' && !/\s/.test(c)).map(valueOf)
  return values.includes(-1) ? null : values
}

function valueOf(character: string): number {
  const upper = character.toUpperCase()
  if (upper === 'O') return 0
  return upper === 'I' || upper === 'L' ? 1 : ALPHABET.indexOf(upper)
}

/** The code inside an address: `…/C/<code>` or `…?c=<code>`. */
function lastPart(scanned: string): string {
  const text = scanned.trim()
  if (!text.includes('://')) return text
  const [path = '', query = ''] = (text.split('#')[0] ?? '').split('?')
  const parameter = query.split('&').find((part) => part.startsWith('c='))
  return parameter?.slice(2) ?? path.replace(/^.*\/(?=[^/])/, '').replace(/\/$/, '')
}

/** Σ αⁱ·cᵢ in GF(32) with x⁵+x²+1, i from 1. */
function checkCharacter(values: number[]): number {
  let sum = 0
  let weight = 1
  for (const value of values) {
    weight = times(weight, 2)
    sum ^= times(weight, value)
  }
  return sum
}

function times(a: number, b: number): number {
  let product = 0
  let shifted = a
  for (let bits = b; bits !== 0; bits >>= 1) {
    if (bits & 1) product ^= shifted
    shifted <<= 1
    if (shifted >= ALPHABET.length) shifted ^= POLYNOMIAL
  }
  return product
}
