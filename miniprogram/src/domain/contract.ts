import type { components } from '../generated/api'

type Schemas = components['schemas']

export type Claim = Schemas['ClaimView']
export type ClaimedSession = Schemas['ClaimedSession']
export type Touch = Schemas['TouchRequest']
export type LocationEvidence = Schemas['Location']
export type CompletionRequest = Schemas['CompletionRequest']
export type CheckInAnswer = Schemas['CheckInAnswer']
export type SpokenReason = Schemas['SpokenReason']
export type RecordState = Schemas['RecordState']
export type RecordRow = Schemas['MyRecordRow']
export type RecordDetail = Schemas['MyRecordView']
export type KeptRecord = Schemas['KeptRecord']
export type PhoneTime = Schemas['PhoneTime']
export type SyncAnswer = Schemas['SyncView']
export type KeptEnd = Schemas['KeptView']
export type ChangedRecord = Schemas['RecordView']
export type Member = Schemas['MemberView']
export type MemberSession = Schemas['IdentitySessionView']
export type Consent = Schemas['ConsentView']
export type ConsentPurpose = Schemas['ConsentPurpose']
export type OwnCode = Schemas['OwnCodeView']
export type StaffLink = Schemas['StaffLinkView']
export type StaffPhone = Schemas['StaffPhoneView']
export type Permission = Schemas['Permission']
export type CalendarSession = Schemas['CalendarRow']
export type LiveSnapshot = Schemas['LiveSnapshot']
export type DoorPerson = Schemas['PersonRow']
export type DoorRow = Schemas['DoorRow']
export type ActivityRequest = Schemas['ActivityRequest']
export type Appeal = Schemas['AppealView']

/** What was scanned, typed or touched. */
export type VenueCode = { token: string } | { activityCode: string } | { tag: Touch }

export interface Page<Row> {
  items: Row[]
  nextCursor: string | null
}
