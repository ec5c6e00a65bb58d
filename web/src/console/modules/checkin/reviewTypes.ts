import type { components } from '@/generated/api'

type Schemas = components['schemas']

export type ReviewEvidence = Schemas['Evidence']
export type ReviewLook = Schemas['Look']
export type ReviewRow = Schemas['ReviewRow']
export type ReviewDetail = Schemas['ReviewDetail']
export type ReviewReason = Schemas['SpokenReason']
export type ReviewCount = Schemas['CountView']
export type DecisionResult = Schemas['DecisionResult']
export type CheckInPolicy = Schemas['CheckInPolicy']
