import type { CalendarRow } from '../../activities/activityTypes'
import type { DoorRow, PersonRow } from './doorCalls'

export function aDoorSession(differing: Partial<CalendarRow> = {}): CalendarRow {
  return {
    id: '11', activity: '1', title: 'Opening', placeName: 'Hall 1', timeZone: 'Asia/Shanghai', startsAt: '2026-11-21T01:00:00Z',
    endsAt: '2026-11-21T04:00:00Z', phase: 'RUNNING', ofSeries: false, moved: false, cancelReason: null, ...differing,
  }
}

export function aPerson(differing: Partial<PersonRow> = {}): PersonRow {
  return { id: '5', name: 'Zhang', group: 'A', maskedPhone: '139****1234', listed: true, checkIn: null, checkOut: null, ...differing }
}

export function aDoorRow(differing: Partial<DoorRow> = {}): DoorRow {
  return {
    end: 'CHECKED_IN', participantId: '5', name: 'Zhang', group: 'A', maskedPhone: '139****1234', refusal: null,
    checkIn: { recordId: '7', state: 'NORMAL', at: '2026-11-21T01:05:00Z', ordinal: 1, method: 'STAFF' }, ...differing,
  }
}
