import type { RecordState } from '@/kit/live/liveTypes'

export type VenueCode = { token: string } | { activityCode: string }

export interface ClaimedSession {
  title: string
  placeName: string
  timeZone: string
  startsAt: string
  endsAt: string
  needs: { location: boolean; phone: boolean }
}

export interface Claim {
  claimId: string
  expiresInSeconds: number
  serverTime: string
  session: ClaimedSession
}

export interface LocationEvidence {
  latitude: number
  longitude: number
  accuracyMeters: number
  datum: 'GCJ02' | 'WGS84'
}

export interface CompletionRequest {
  claimId: string
  location: LocationEvidence | null
  locationRefused: boolean
}

export interface SpokenReason {
  code: string
  text: string
}

export interface CheckInAnswer {
  recordId: string
  state: RecordState
  at: string
  ordinal: number
  title: string
  placeName: string
  timeZone: string
  reasons: SpokenReason[]
  nearestFix: string | null
}

export interface MyRecordRow {
  recordId: string
  state: RecordState
  at: string
  title: string
  placeName: string
  timeZone: string
  late: boolean
}

export interface MyRecordView extends CheckInAnswer {
  startsAt: string
  method: 'ROTATING_QR' | 'ACTIVITY_CODE'
  evidence: { kind: 'LOCATION' | 'LOCATION_REFUSED' | 'CODE'; text: string; at: string }[]
  decision: { approved: boolean; reason: string; at: string } | null
}
