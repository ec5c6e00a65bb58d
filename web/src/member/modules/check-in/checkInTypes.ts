import type { components } from '@/generated/api'

type Schemas = components['schemas']

/** What the chip of a tag gave; a fixed tag has its number and nothing else. */
export type Touch = Schemas['TouchRequest']

/** What was scanned, typed or touched. */
export type VenueCode = { token: string } | { activityCode: string } | { tag: Touch }

export type ClaimedSession = Schemas['ClaimedSession']
export type Claim = Schemas['ClaimView']
export type LocationEvidence = Schemas['Location']
export type CompletionRequest = Schemas['CompletionRequest']
export type OwnCode = Schemas['OwnCodeView']
export type EvidenceRequest = Schemas['EvidenceRequest']
export type SpokenReason = Schemas['SpokenReason']
export type CheckInAnswer = Schemas['CheckInAnswer']
export type MyRecordRow = Schemas['MyRecordRow']
export type Appeal = Schemas['AppealView']
export type MyRecordView = Schemas['MyRecordView']
