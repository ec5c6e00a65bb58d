import type { components } from '@/generated/api'

type Schemas = components['schemas']

export type Method = Schemas['Method']
export type Admission = Schemas['Admission']
export type Rotation = Schemas['Rotation']
export type Phase = Schemas['Phase']
export type NamesOnScreen = Schemas['NamesOnScreen']
export type Place = Schemas['Place']
export type CodeSettings = Schemas['Code']
export type SessionView = Schemas['ActivitiesSessionView']
export type ActivityRequest = Omit<Schemas['ActivityRequest'], 'version'>
export type ActivityView = Schemas['ActivityView']
export type ActivityRow = Schemas['ActivityRow']
export type ParticipantView = Schemas['ParticipantView']
export type ParticipantRequest = Omit<Schemas['ParticipantRequest'], 'keepPhone'>
export type RosterReport = Schemas['RosterReport']
export type DisplayView = Schemas['DisplayView']
export type NewDisplay = Schemas['NewDisplayView']
export type RecordRow = Schemas['RecordRow']
export type MissingRow = Schemas['MissingRow']
export type SeriesRequest = Schemas['SeriesRequest']
export type SeriesChange = Schemas['SeriesChangeView']
export type HolidayRule = Schemas['HolidayRule']
export type HolidayDay = Schemas['HolidayDay']
export type HolidayChange = Schemas['HolidayChangeView']
export type CalendarView = Schemas['CalendarView']
export type CalendarRow = Schemas['CalendarRow']
