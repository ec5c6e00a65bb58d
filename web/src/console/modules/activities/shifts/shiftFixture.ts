import type { PersonDuties, ShiftView } from './shiftCalls'

export function aShiftView(differing: Partial<ShiftView> = {}): ShiftView {
  return {
    id: '7', version: 1, name: 'Early', colour: 'BLUE', startsAt: '09:00:00', endsAt: '18:00:00', overnight: false, opensBeforeMinutes: 60,
    lateAfterMinutes: 5, earlyBeforeMinutes: 5, closesAfterMinutes: 60, breakFrom: null, breakUntil: null, outNeeded: false, ...differing,
  }
}

export function someDuties(differing: Partial<PersonDuties> = {}): PersonDuties {
  return {
    participantId: '5', name: 'Zhang', group: 'A', days: [
      { day: '2026-03-02', shift: { id: '7', name: 'Early', colour: 'BLUE', startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T10:00:00Z' } },
      { day: '2026-03-03', shift: null },
    ], ...differing,
  }
}
