import { beforeEach, describe, expect, it } from 'vitest'
import { keyFor, settle } from './pendingRedemption'

describe('the key of a redemption', () => {
  beforeEach(() => localStorage.clear())

  it('stays the same until the server has answered', () => {
    const key = keyFor('ABC')
    expect(keyFor('ABC')).toBe(key)
    settle()
    expect(keyFor('ABC')).not.toBe(key)
  })

  it('is another one for another code', () => {
    expect(keyFor('ABC')).not.toBe(keyFor('DEF'))
  })

  it('survives a spoilt storage', () => {
    localStorage.setItem('mashang.redemption', '{')
    expect(keyFor('ABC')).toMatch(/^[\w-]{8,64}$/)
  })
})
