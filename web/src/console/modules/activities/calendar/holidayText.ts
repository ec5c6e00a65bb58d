import type { HolidayDay } from '../activityTypes'

export interface HolidayLines {
  days: HolidayDay[]
  /** Numbers of the lines that cannot be read, counted from 1. */
  unreadable: number[]
}

const line = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?[\s,;\uff0c\uff1b]*(.*)$/
const most = 1000
// A day that is worked to make up for a holiday: the Chinese words for "on duty" and "make-up day", or English ones.
const working = /[\s,;(\uff08]*(?:\u4e0a\u73ed|\u8865\u73ed|\u8c03\u4f11\u4e0a\u73ed|\bwork(?:ing)?(?: day)?)\)?\uff09?\s*$/i

/** One day a line, `2026-10-01 name`, with a word at the end when it is worked. */
export function readHolidays(text: string): HolidayLines {
  const days = new Map<string, HolidayDay>()
  const unreadable: number[] = []
  text.split(/\r?\n/).forEach((typed, n) => {
    if (!typed.trim()) return
    const day = readLine(typed.trim())
    if (day && days.size < most) days.set(day.day, day)
    else unreadable.push(n + 1)
  })
  return { days: [...days.values()].sort((one, other) => one.day.localeCompare(other.day)), unreadable }
}

function readLine(typed: string): HolidayDay | null {
  const found = line.exec(typed)
  if (!found) return null
  const [year, month, day] = [found[1]!, found[2]!.padStart(2, '0'), found[3]!.padStart(2, '0')]
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null
  const name = found[4]!.trim()
  return { day: `${year}-${month}-${day}`, name: name.replace(working, '').trim().slice(0, 40), working: working.test(name) }
}

export function writeHolidays(days: HolidayDay[], workingWord: string): string {
  return days.map(({ day, name, working: worked }) => [day, name, worked ? workingWord : ''].filter(Boolean).join(' ')).join('\n')
}
