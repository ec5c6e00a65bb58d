// @vitest-environment node
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { solve } from './proofOfWork'
import { sha256 } from './sha256'

const hex = (hash: Uint32Array) => [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')

describe('sha256', () => {
  it('agrees with FIPS 180-4 and with another implementation for every length of padding', () => {
    expect(hex(sha256('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    for (let length = 0; length < 140; length++) {
      const text = 'x'.repeat(length)
      expect(hex(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })
})

describe('solve', () => {
  it('finds a text whose hash begins with the zero bits', async () => {
    const answer = await solve('challenge', 12)
    expect(createHash('sha256').update(`challenge.${answer}`).digest('hex')).toMatch(/^000/)
  })
})
