import { describe, expect, it } from 'vitest'
import { conflictRows, csvRow } from './rosterCsv'

describe('csvRow', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\uff1d1', '\uff20x'])('lets no cell be a formula: %j', (cell) => {
    expect(csvRow([cell, 'x'])).toBe(`'${cell},x`)
  })

  it('quotes what would break the row', () => {
    expect(csvRow([3, 'a,b', 'say "x"', 'two\nlines'])).toBe('3,"a,b","say ""x""","two\nlines"')
    expect(csvRow(['=HYPERLINK("http://x","y")'])).toBe('"\'=HYPERLINK(""http://x"",""y"")"')
  })
})

describe('conflictRows', () => {
  it('leaves out the people who are simply added', () => {
    const line = (n: number, outcome: 'ADDED' | 'REPEATED' | 'REFUSED') => ({ line: n, name: `p${n}`, outcome, reason: outcome })
    const report = { ready: false, added: 1, repeated: 1, refused: 1, columns: [], lines: [line(2, 'ADDED'), line(3, 'REPEATED'), line(4, 'REFUSED')] }
    expect(conflictRows(report, ['row', 'name', 'reason'])).toEqual([['row', 'name', 'reason'], [3, 'p3', 'REPEATED'], [4, 'p4', 'REFUSED']])
  })
})
