import type { components } from '@/generated/api'

type Schemas = components['schemas']

export type ReviewEvidence = Schemas['Evidence']
export type ReviewRow = Schemas['ReviewRow']
