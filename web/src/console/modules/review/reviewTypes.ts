import type { RecordState } from '@/kit/live/liveTypes'

export interface ReviewEvidence {
  method: 'ROTATING_QR' | 'ACTIVITY_CODE'
  codeAgeSeconds: number | null
  distanceMeters: number | null
  accuracyMeters: number | null
  datum: 'GCJ02' | 'WGS84' | null
  radiusMeters: number | null
  locationRefused: boolean
  ruleVersion: number
}

export interface ReviewRow {
  recordId: string
  sessionId: string
  activityId: string
  title: string
  placeName: string
  timeZone: string
  participant: { id: string; name: string; group: string; maskedPhone: string | null }
  at: string
  state: RecordState
  late: boolean
  ordinal: number
  reasons: { code: string; text: string }[]
  evidence: ReviewEvidence
  decision: { approved: boolean; reason: string; by: string; at: string } | null
}
