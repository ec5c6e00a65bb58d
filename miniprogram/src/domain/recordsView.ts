import type { Words } from '../i18n/words'
import type { RecordDetail, RecordRow } from './contract'
import type { Kept } from './keptQueue'
import { byMonth, chipOf } from './records'
import { clockText, dateTimeText, dayText } from './timeText'

export interface RowView {
  id: string
  title: string
  text: string
  chip: string
  state: string
}

export interface MonthView {
  name: string
  rows: RowView[]
}

export interface KeptView extends RowView {
  refusal: string
}

export function monthsView(records: readonly RecordRow[], { records: said }: Words): MonthView[] {
  return byMonth(records).map((month) => ({
    name: month.name,
    rows: month.records.map((record) => ({
      id: record.recordId,
      title: record.title,
      text: [`${dayText(record.at, record.timeZone).slice(5)} ${clockText(record.at, record.timeZone)}`, record.direction === 'OUT' ? said.out : '', record.placeName]
        .filter(Boolean).join(' · '),
      chip: said.state[chipOf(record)],
      state: chipOf(record),
    })),
  }))
}

/** What waits in this phone, newest first; its time is the phone's own. */
export function keptView(kept: readonly Kept[], { records: said }: Words): KeptView[] {
  return [...kept].reverse().map(({ record, keptAtMs, refusal }) => ({
    id: record.operationId,
    title: record.activityCode ? `${said.keptTitle} ${record.activityCode}` : said.keptTitle,
    text: refusal ? refusal.title : `${dateTimeText(keptAtMs, '')} · ${said.keptText}`,
    chip: refusal ? said.state.REJECTED : said.kept,
    state: refusal ? 'REJECTED' : 'KEPT',
    refusal: refusal ? refusal.detail : '',
  }))
}

export interface DetailView {
  tone: 'success' | 'pending' | 'refused'
  chip: string
  state: string
  title: string
  reasons: string[]
  fix: string
  facts: { name: string; value: string }[]
  evidence: { text: string; at: string }[]
  appeal: { text: string; state: string; answer: string } | null
  mayAppeal: boolean
  provable: boolean
}

export function detailView(record: RecordDetail, { record: said, records, checkIn }: Words): DetailView {
  const { decision, undone, appeal } = record
  const results = record.direction === 'OUT' ? checkIn.resultOut : checkIn.result
  return {
    tone: record.state === 'PENDING' ? 'pending' : record.state === 'NORMAL' || record.state === 'LATE' ? 'success' : 'refused',
    chip: records.state[record.state],
    state: record.state,
    title: results[record.state],
    reasons: record.reasons.map(({ text }) => text),
    fix: record.nearestFix ?? '',
    facts: [
      { name: said.time, value: dateTimeText(record.at, record.timeZone) },
      { name: said.place, value: record.placeName },
      { name: said.method, value: said.methods[record.method] },
      { name: said.order, value: record.ordinal > 0 ? String(record.ordinal) : '' },
      { name: said.decided, value: decision ? [decision.approved ? said.approved : said.rejected, decision.reason].filter(Boolean).join(':') : '' },
      { name: said.undone, value: undone ? undone.reason || dateTimeText(undone.at, record.timeZone) : '' },
    ].filter(({ value }) => value !== ''),
    evidence: record.evidence.map(({ text, at }) => ({ text, at: clockText(at, record.timeZone) })),
    appeal: appeal ? { text: appeal.text, state: said.appealStates[appeal.state], answer: appeal.answer ?? '' } : null,
    mayAppeal: record.mayAppeal,
    provable: record.provable,
  }
}
