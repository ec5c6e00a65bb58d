import { describe, expect, it } from 'vitest'
import { readHolidays, writeHolidays } from './holidayText'

describe('readHolidays', () => {
  it.each([
    ['2027-01-01 New Year', '2027-01-01', 'New Year', false],
    ['2027/1/1,New Year', '2027-01-01', 'New Year', false],
    ['2027\u5e741\u67081\u65e5\uff0c\u5143\u65e6', '2027-01-01', '\u5143\u65e6', false],
    ['2027-01-03 \u5143\u65e6 \u4e0a\u73ed', '2027-01-03', '\u5143\u65e6', true],
    ['2027-01-03 New Year (working day)', '2027-01-03', 'New Year', true],
    ['2027-01-03 work', '2027-01-03', '', true],
    ['2027-05-01', '2027-05-01', '', false],
  ])('reads %s', (text, day, name, working) => expect(readHolidays(text).days).toEqual([{ day, name, working }]))

  it('names the lines that it cannot read', () => {
    expect(readHolidays('2027-02-30 x\n\nmonday\n2027-05-01').unreadable).toEqual([1, 3])
  })

  it('takes the last word about a day', () => {
    expect(readHolidays('2027-05-01 a\n2027-05-01 b').days).toEqual([{ day: '2027-05-01', name: 'b', working: false }])
  })

  it.each(['working', '\u4e0a\u73ed'])('reads what it wrote with the word %s', (word) => {
    const days = [{ day: '2027-01-01', name: 'New Year', working: false }, { day: '2027-01-03', name: '', working: true }]
    expect(readHolidays(writeHolidays(days, word)).days).toEqual(days)
  })
})
