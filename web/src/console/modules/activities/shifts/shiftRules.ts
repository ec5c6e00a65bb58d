import { daysShown, plusDays } from '../calendar/calendarRules'
import type { CellRequest, DutyCell, PersonDuties, ShiftRequest, ShiftView } from './shiftCalls'

export const colours = ['BLUE', 'GREEN', 'AMBER', 'RED', 'PURPLE', 'GREY'] as const

/** What a click puts into a cell: a shift, rest, or no plan. */
export type Brush = { plan: 'SHIFT'; shift: string } | { plan: 'REST' | 'NONE'; shift: null }

export const weekOf = (day: string) => daysShown('week', day)
export const weekday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
export const weeksLater = (day: string, weeks: number) => plusDays(day, 7 * weeks)

export function cellOf(person: PersonDuties, day: string): DutyCell | null {
  return person.days.find((cell) => cell.day === day) ?? null
}

export function cellRequest(person: PersonDuties, day: string, brush: Brush): CellRequest {
  return { participant: person.participantId, day, plan: brush.plan, shift: brush.shift }
}

/** What the cell was, to undo a click. */
export function brushOf(cell: DutyCell | null): Brush {
  if (!cell) return { plan: 'NONE', shift: null }
  return cell.shift ? { plan: 'SHIFT', shift: cell.shift.id } : { plan: 'REST', shift: null }
}

/** The person as they are once the click has arrived. */
export function painted(person: PersonDuties, day: string, brush: Brush, shifts: ShiftView[]): PersonDuties {
  const others = person.days.filter((cell) => cell.day !== day)
  if (brush.plan === 'NONE') return { ...person, days: others }
  const shift = shifts.find(({ id }) => id === brush.shift)
  const there = cellOf(person, day)?.shift
  const moments = { startsAt: there?.startsAt ?? `${day}T00:00:00Z`, endsAt: there?.endsAt ?? `${day}T00:00:00Z` }
  const cell: DutyCell = { day, shift: shift ? { id: shift.id, name: shift.name, colour: shift.colour, ...moments } : null }
  return { ...person, days: [...others, cell].sort((a, b) => a.day.localeCompare(b.day)) }
}

/** 22:00–06:00 +1 */
export function hoursText({ startsAt, endsAt, overnight }: Pick<ShiftView, 'startsAt' | 'endsAt' | 'overnight'>): string {
  return `${startsAt.slice(0, 5)}–${endsAt.slice(0, 5)}${overnight ? ' +1' : ''}`
}

export function aNewShift(): ShiftRequest {
  return {
    name: '', colour: 'BLUE', startsAt: '09:00', endsAt: '18:00', opensBeforeMinutes: 60, lateAfterMinutes: 0, earlyBeforeMinutes: 0,
    closesAfterMinutes: 120, breakFrom: null, breakUntil: null, outNeeded: false, version: null,
  }
}

export function requestOf(shift: ShiftView): ShiftRequest {
  const { name, colour, opensBeforeMinutes, lateAfterMinutes, earlyBeforeMinutes, closesAfterMinutes, outNeeded, version } = shift
  return {
    name, colour, opensBeforeMinutes, lateAfterMinutes, earlyBeforeMinutes, closesAfterMinutes, outNeeded, version,
    startsAt: shift.startsAt.slice(0, 5), endsAt: shift.endsAt.slice(0, 5), breakFrom: shift.breakFrom?.slice(0, 5) ?? null,
    breakUntil: shift.breakUntil?.slice(0, 5) ?? null,
  }
}
