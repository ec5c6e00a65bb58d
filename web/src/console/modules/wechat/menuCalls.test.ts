import { describe, expect, it } from 'vitest'
import { fitsName } from './menuCalls'

describe('fitsName', () => {
  it('counts bytes as WeChat does', () => {
    expect(fitsName('\u626b\u7801\u79ef\u5206')).toBe(true)
    expect(fitsName('\u626b\u7801\u79ef\u5206\u554a\u554a')).toBe(false)
    expect(fitsName('sixteen letters!')).toBe(true)
    expect(fitsName('seventeen letters')).toBe(false)
    expect(fitsName('  ')).toBe(false)
  })
})
