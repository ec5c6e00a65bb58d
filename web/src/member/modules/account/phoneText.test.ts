import { describe, expect, it } from 'vitest'
import { backPath, codeText, looksLikePhone, phoneText } from './phoneText'

describe('phoneText', () => {
  it('takes numbers as people paste them', () => {
    expect(phoneText(' 138 0013-8000 ')).toBe('13800138000')
    expect(phoneText('+86 138 0013 8000')).toBe('+8613800138000')
    expect(phoneText('a1+2')).toBe('12')
  })

  it.each(['13800138000', '+8613800138000', '008613800138000', '+447911123456'])('thinks %s can be a number', (phone) => {
    expect(looksLikePhone(phone)).toBe(true)
  })

  it.each(['', '1380013800', '138001380000', '12800138000', '+861380013800'])('knows that %s is none', (phone) => {
    expect(looksLikePhone(phone)).toBe(false)
  })
})

describe('codeText', () => {
  it('finds the code in a pasted message', () => {
    expect(codeText('Your code is 012345, good for 5 minutes')).toBe('012345')
    expect(codeText('012 345')).toBe('012345')
    expect(codeText('12')).toBe('12')
    expect(codeText('1234567')).toBe('123456')
  })
})

describe('backPath', () => {
  it('stays inside the member pages', () => {
    expect(backPath('/redeem?c=A')).toBe('/redeem?c=A')
    for (const evil of ['//evil', '/\\evil', 'https://evil', '', undefined, ['/a']]) expect(backPath(evil)).toBeNull()
  })
})
