import type { ActivityView, SessionView } from './activityTypes'

export function aSession(differing: Partial<SessionView> = {}): SessionView {
  return {
    id: '11', startsAt: '2026-11-21T01:00:00Z', endsAt: '2026-11-21T04:00:00Z', opensBeforeMinutes: 30, lateAfterMinutes: 10,
    opensAt: '2026-11-21T00:30:00Z', closesAt: '2026-11-21T04:00:00Z', phase: 'RUNNING', ofSeries: false, moved: false, cancelReason: null,
    ...differing,
  }
}

export function anActivity(differing: Partial<ActivityView> = {}): ActivityView {
  return {
    id: '1', version: 3, phase: 'RUNNING', activityCode: 'K7M4QX', participants: 200, createdAt: '2026-11-20T01:00:00Z', archivedAt: null,
    title: 'Opening', note: '', timeZone: 'Asia/Shanghai', scenario: 'EVENT', methods: ['ROTATING_QR', 'ACTIVITY_CODE'], admission: 'ROSTER',
    phoneNeeded: false, namesOnScreen: 'FULL',
    place: {
      name: 'Hall 1', checked: true,
      sites: [{ name: '', fence: { latitude: 24.88, longitude: 102.83, datum: 'GCJ02', radiusMeters: 500, accuracyAllowanceMeters: 100 }, networks: [] }],
    },
    code: { rotation: 'NORMAL', stepSeconds: 15, errorCorrection: 'M', contrast: 'FULL' },
    sessions: [aSession()], series: null, ...differing,
  }
}
