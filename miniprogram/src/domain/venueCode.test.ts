import { expect, it } from 'vitest'
import { addressOn } from './ndef'
import { qrPicture } from './qrPicture'
import { byMonth, chipOf } from './records'
import { dateTimeText } from './timeText'
import { readLaunch, readScan, readTyped } from './venueCode'

it('reads scans, whatever the case of the host', () => {
  expect(readScan(' HTTPS://EXAMPLE.COM/Q/ABC123 ')).toEqual({ key: 't:ABC123', code: { token: 'ABC123' } })
  expect(readScan('https://example.com/n/ABCD?e=1F%2F&c=22')).toEqual({ key: 'n:ABCD:22', code: { tag: { number: 'ABCD', e: '1F/', c: '22' } } })
  expect(readScan('weixin://x')).toEqual({ foreign: 'unknown' })
})

it('reads how the page was opened: an ordinary scan, a tag, a link, or nothing', () => {
  expect(readLaunch({ q: encodeURIComponent('https://example.com/q/ABC') })).toMatchObject({ code: { token: 'ABC' } })
  expect(readLaunch({ n: 'TAG', e: 'E', c: 'C' })).toMatchObject({ code: { tag: { number: 'TAG', e: 'E', c: 'C' } } })
  expect(readLaunch({ code: 'k7m-4qx' })).toMatchObject({ code: { activityCode: 'K7M4QX' } })
  expect(readLaunch({ q: '%' })).toEqual({ foreign: 'unknown' })
  expect(readLaunch({})).toBeNull()
  expect(readTyped(' - ')).toBeNull()
})

it('finds the address on a tag', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer as ArrayBuffer
  const uri = { type: bytes('U'), payload: bytes('\u0004example.com/n/TAG?e=1') }
  expect(addressOn([{ type: bytes('T'), payload: bytes('\u0002enhello') }, uri])).toBe('https://example.com/n/TAG?e=1')
  expect(addressOn([{ type: bytes('U'), payload: bytes('') }])).toBeNull()
})

it('cuts records by the month of their own zone', () => {
  const record = (recordId: string, at: string) => ({ recordId, at, state: 'NORMAL' as const, title: '', placeName: '', timeZone: 'Asia/Shanghai', late: false, direction: 'IN' as const })
  const months = byMonth([record('3', '2026-11-02T01:00:00Z'), record('2', '2026-10-31T17:00:00Z'), record('1', '2026-10-31T15:00:00Z')])
  expect(months.map(({ name, records }) => [name, ...records.map(({ recordId }) => recordId)])).toEqual([['2026-11', '3', '2'], ['2026-10', '1']])
  expect(chipOf({ state: 'NORMAL', late: true })).toBe('LATE')
})

it('tells the time of the venue, with and without daylight saving', () => {
  expect(dateTimeText('2026-11-22T16:05:00Z', 'Asia/Shanghai')).toBe('2026-11-23 00:05')
  expect(dateTimeText('2026-07-01T12:00:00Z', 'Europe/Berlin')).toBe('2026-07-01 14:00')
})

it('draws dark modules only, with a quiet zone', () => {
  const picture = decodeURIComponent(qrPicture(['10', '01']))
  expect(picture).toContain('viewBox="0 0 10 10"')
  expect(picture.match(/M\d+ \d+/g)).toEqual(['M4 4', 'M5 5'])
})
