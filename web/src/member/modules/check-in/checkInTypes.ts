import type { components } from '@/generated/api'

type Schemas = components['schemas']

/** What was scanned, or what was typed. */
export type VenueCode = { token: string } | { activityCode: string }

export type ClaimedSession = Schemas['ClaimedSession']
export type Claim = Schemas['ClaimView']
export type LocationEvidence = Schemas['Location']
export type CompletionRequest = Schemas['CompletionRequest']
export type SpokenReason = Schemas['SpokenReason']
export type CheckInAnswer = Schemas['CheckInAnswer']
export type MyRecordRow = Schemas['MyRecordRow']
export type MyRecordView = Schemas['MyRecordView']
