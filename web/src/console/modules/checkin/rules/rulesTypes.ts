import type { components } from '@/generated/api'

type Schemas = components['schemas']

export type RulesView = Schemas['RulesView']
export type RulesRequest = Schemas['RulesRequest']
export type SignalRow = Schemas['SignalRow']
export type Comparison = Schemas['ComparisonView']
export type NotedRow = Schemas['NotedRow']
export type Signal = SignalRow['signal']
