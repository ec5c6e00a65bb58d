import type { RecordState } from '@/kit/live/liveTypes'

export type Method = 'ROTATING_QR' | 'ACTIVITY_CODE'
export type Datum = 'GCJ02' | 'WGS84'
export type Admission = 'OPEN' | 'ROSTER'
export type Rotation = 'RELAXED' | 'NORMAL' | 'STRICT' | 'CUSTOM'
export type Phase = 'UPCOMING' | 'RUNNING' | 'ENDED' | 'ARCHIVED'
export type SessionPhase = Exclude<Phase, 'ARCHIVED'>
export type NamesOnScreen = 'FULL' | 'SURNAME'
export type ErrorCorrection = 'L' | 'M' | 'Q' | 'H'
export type Contrast = 'FULL' | 'SOFT'

export interface Place {
  name: string
  checked: boolean
  latitude: number | null
  longitude: number | null
  datum: Datum
  radiusMeters: number
  accuracyAllowanceMeters: number
}

export interface CodeSettings {
  rotation: Rotation
  stepSeconds: number | null
  errorCorrection: ErrorCorrection
  contrast: Contrast
}

export interface SessionRequest {
  id: string | null
  startsAt: string
  endsAt: string
  opensBeforeMinutes: number
  lateAfterMinutes: number | null
  closesAt: string | null
}

export interface ActivityRequest {
  title: string
  note: string
  timeZone: string
  scenario: 'EVENT'
  methods: Method[]
  admission: Admission
  phoneNeeded: boolean
  namesOnScreen: NamesOnScreen
  place: Place
  code: CodeSettings
  sessions: SessionRequest[]
}

export interface SessionView {
  id: string
  startsAt: string
  endsAt: string
  opensBeforeMinutes: number
  lateAfterMinutes: number | null
  opensAt: string
  closesAt: string
  phase: SessionPhase
}

export interface ActivityView extends Omit<ActivityRequest, 'sessions'> {
  id: string
  version: number
  phase: Phase
  activityCode: string | null
  participants: number
  sessions: SessionView[]
  createdAt: string
  archivedAt: string | null
}

export interface ActivityRow {
  id: string
  title: string
  placeName: string
  timeZone: string
  phase: Phase
  nextSession: SessionView | null
  sessionCount: number
  participants: number
  admission: Admission
  methods: Method[]
}

export interface ParticipantView {
  id: string
  name: string
  group: string
  note: string
  maskedPhone: string | null
  phoneKnown: boolean
  linked: boolean
  origin: 'ROSTER' | 'WALK_IN'
}

export interface ParticipantRequest {
  name: string
  phone: string | null
  group: string
  note: string
}

export interface RosterReport {
  ready: boolean
  added: number
  repeated: number
  refused: number
  lines: { line: number; name: string; outcome: 'ADDED' | 'REPEATED' | 'REFUSED'; reason: string }[]
}

export interface DisplayView {
  id: string
  name: string
  sessionId: string
  createdAt: string
  lastSeenAt: string | null
  revokedAt: string | null
}

export interface RecordRow {
  recordId: string
  participantId: string
  name: string
  group: string
  maskedPhone: string | null
  at: string
  state: RecordState
  late: boolean
  ordinal: number
  method: Method
  reasons: { code: string; text: string }[]
}

export interface MissingRow {
  participantId: string
  name: string
  group: string
  linked: boolean
}
