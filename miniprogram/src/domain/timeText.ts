// Old phones have no Intl in a mini program: the zones that their people use are counted by hand, others are asked of Intl where it is.
const fixedHours: Record<string, number> = {
  'Asia/Shanghai': 8, 'Asia/Chongqing': 8, 'Asia/Urumqi': 8, 'Asia/Hong_Kong': 8, 'Asia/Macau': 8, 'Asia/Taipei': 8, 'Asia/Singapore': 8, 'UTC': 0,
}

interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** `08:57` on the wall of that zone. */
export function clockText(instant: string | number, zone: string): string {
  const { hour, minute } = wallTime(instant, zone)
  return `${two(hour)}:${two(minute)}`
}

/** `2026-11-22 08:57` on the wall of that zone. */
export function dateTimeText(instant: string | number, zone: string): string {
  return `${dayText(instant, zone)} ${clockText(instant, zone)}`
}

export function dayText(instant: string | number, zone: string): string {
  const { year, month, day } = wallTime(instant, zone)
  return `${year}-${two(month)}-${two(day)}`
}

/** `2026-11`, for lists by month. */
export function monthText(instant: string | number, zone: string): string {
  return dayText(instant, zone).slice(0, 7)
}

function wallTime(instant: string | number, zone: string): WallTime {
  const at = new Date(instant)
  const hours = fixedHours[zone] ?? hoursByIntl(at, zone)
  const shifted = new Date(at.getTime() + hours * 3_600_000)
  return {
    year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate(), hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

function hoursByIntl(at: Date, zone: string): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    }).formatToParts(at)
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'))
    return Math.round((wall - at.getTime()) / 900_000) / 4
  } catch {
    return -at.getTimezoneOffset() / 60
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
