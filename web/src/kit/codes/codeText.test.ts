import { createCipheriv, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { looksMistyped, parseCode } from './codeText'

interface Vectors {
  masterKey: string
  batchSalt: string
  codes: { epoch: number; family: 'OUTER' | 'INNER'; serial: number; code: string }[]
  readings: { scanned: string; code: string }[]
  mistyped: string[]
}

const vectors = JSON.parse(readFileSync('../contracts/code-vectors.json', 'utf8')) as Vectors

describe('a code', () => {
  it.each(vectors.readings)('is read from $scanned', ({ scanned, code }) => {
    expect(parseCode(scanned)).toBe(code)
    expect(looksMistyped(scanned)).toBe(false)
  })

  it('is refused when it is mistyped', () => {
    expect(vectors.mistyped.filter((text) => parseCode(text) !== null)).toEqual([])
    expect(looksMistyped(vectors.mistyped[0] ?? '')).toBe(true)
  })

  it('is left to the server when it has another form', () => {
    expect(looksMistyped('0TBE')).toBe(false)
    expect(looksMistyped('https://elsewhere.example/abcdefghijklmno')).toBe(false)
  })
})

/** A second implementation, written from docs/codes/format.md alone. */
describe('the published format', () => {
  it.each(vectors.codes)('prints $code', ({ epoch, family, serial, code }) => {
    expect(print(epoch, family, BigInt(serial))).toBe(code)
  })
})

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const HALF = (1n << 35n) - 1n

function print(epoch: number, family: 'OUTER' | 'INNER', serial: bigint): string {
  const name = `${epoch}.${family.toLowerCase()}`
  const head = (purpose: string, number: number) =>
    Buffer.from([purpose.charCodeAt(0), epoch, family === 'OUTER' ? 0 : 1, 14, 0, 0, 0, number])
  const tag = aes(hkdf(vectors.batchSalt, `codes.tag.${name}`), head('T', 0), serial) >> 32n
  const key = hkdf('', `codes.permutation.${name}`)
  const plain = (serial << 32n) | tag
  let [left, right] = [plain >> 35n, plain & HALF]
  for (let round = 0; round < 10; round++) [left, right] = [right, left ^ (aes(key, head('P', round), right) & HALF)]
  const payload = (left << 35n) | right
  const body = ALPHABET[epoch * 2 + (family === 'OUTER' ? 0 : 1)]
    + Array.from({ length: 14 }, (_, i) => ALPHABET[Number((payload >> BigInt(5 * (13 - i))) & 31n)]).join('')
  const ends = [...ALPHABET].filter((check) => parseCode(body + check))
  return ends.length === 1 ? body + (ends[0] ?? '') : `${ends.length} check characters fit ${body}`
}

function aes(key: Buffer, head: Buffer, value: bigint): bigint {
  const block = Buffer.alloc(16)
  head.copy(block)
  block.writeBigUInt64BE(value, 8)
  return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block).readBigUInt64BE(0)
}

/** HKDF-SHA-256 (RFC 5869), 32 bytes. */
function hkdf(salt: string, purpose: string): Buffer {
  const pseudoRandom = createHmac('sha256', salt ? Buffer.from(salt, 'hex') : Buffer.alloc(32))
    .update(Buffer.from(vectors.masterKey, 'hex')).digest()
  return createHmac('sha256', pseudoRandom).update(purpose).update(Buffer.from([1])).digest()
}
