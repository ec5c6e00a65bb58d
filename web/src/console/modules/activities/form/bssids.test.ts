import { describe, expect, it } from 'vitest'
import { readBssid, readBssids } from './bssids'

describe('readBssid', () => {
  it.each(['3c:22:fb:0a:1b:2c', '3C-22-FB-0A-1B-2C', '3c22fb0a1b2c', '3c:22:fb:a:1b:2c', '3c22.fb0a.1b2c'])(
    'reads %s', (typed) => expect(readBssid(typed)).toBe('3c:22:fb:0a:1b:2c'))

  it.each(['', '3c:22', '3g:22:fb:0a:1b:2c', '3c22fb0a1b2'])('refuses %s', (typed) => expect(readBssid(typed)).toBeNull())
})

describe('readBssids', () => {
  it('takes a list as it is pasted, each address once', () => {
    expect(readBssids('3c:22:fb:0a:1b:2c\n3C22FB0A1B2C, 3c:22:fb:0a:1b:2d\uff0c\n').read).toEqual(['3c:22:fb:0a:1b:2c', '3c:22:fb:0a:1b:2d'])
  })

  it('tells what cannot be used, as it was typed', () => {
    expect(readBssids('da:a1:19:00:00:01 hall 00:00:00:00:00:00')).toEqual({
      read: [], unreadable: ['hall'], madeUp: ['da:a1:19:00:00:01', '00:00:00:00:00:00'],
    })
  })
})
