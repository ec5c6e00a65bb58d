import { describe, expect, it } from 'vitest'
import { wordsIn } from '../i18n/words'
import type { DoorPerson, DoorRow } from './contract'
import { batchView, mayBeChosen, numbersView, peopleView, sessionsView, startingNow, today } from './staffDesk'

const words = wordsIn('zh')
const person = (id: string, checkIn: DoorPerson['checkIn'] = null): DoorPerson => ({ id, name: `人${id}`, group: '一组', maskedPhone: null, listed: true, checkIn, checkOut: null })
const here = (recordId: string, state: 'NORMAL' | 'PENDING') => ({ recordId, state, at: '2026-11-22T00:57:00Z', method: 'ROTATING_QR' as const, ordinal: 1 })

describe('the desk of staff', () => {
  it('asks for today by the wall of the phone', () => {
    expect(today(Date.UTC(2026, 10, 22, 17), -480)).toEqual({ from: '2026-11-22T16:00:00.000Z', until: '2026-11-23T16:00:00.000Z' })
  })

  it('starts a meeting that is open at once, to all, without a place', () => {
    const activity = startingNow('例会', Date.UTC(2026, 10, 22, 1), 'Asia/Shanghai')
    expect(activity).toMatchObject({ title: '例会', admission: 'OPEN', place: { checked: false } })
    expect(activity.sessions[0]).toMatchObject({ startsAt: '2026-11-22T01:00:00.000Z', endsAt: '2026-11-22T03:00:00.000Z' })
  })

  it('names a cancelled session as that, and does not open it', () => {
    const row = { activity: '1', id: '2', title: 'x', placeName: '', timeZone: 'Asia/Shanghai', startsAt: '2026-11-22T01:00:00Z', endsAt: '2026-11-22T02:00:00Z', moved: false, ofSeries: false, phase: 'RUNNING' as const, cancelReason: null }
    const [running, cancelled] = sessionsView([row, { ...row, cancelReason: '讲师出差' }], words)
    expect(running).toMatchObject({ state: '进行中', open: true, text: '09:00–10:00' })
    expect(cancelled).toMatchObject({ state: '已取消', open: false })
  })

  it('leaves numbers out that nobody can know', () => {
    const counts = { arrived: 3, registered: null, missing: null, pending: 1, late: 0, abnormal: 0, rejected: 0 }
    expect(numbersView({ counts } as never, words).map(({ name }) => name)).toEqual(['已到', '待确认', '迟到'])
  })

  it('lets those be ticked who are missing or wait for review', () => {
    const people = peopleView([person('1'), person('2', here('r2', 'NORMAL')), person('3', here('r3', 'PENDING'))], new Set(['1']), words, 'Asia/Shanghai')
    expect(people.map(mayBeChosen)).toEqual([true, false, true])
    expect(people.map(({ chosen }) => chosen)).toEqual([true, false, false])
    expect(people[1]).toMatchObject({ chip: '正常', text: '一组 · 08:57' })
  })

  it('undoes of a batch what the batch did, and says for each refused person why', () => {
    const row = (name: string, end: DoorRow['end']): DoorRow => ({
      name, end, group: '', maskedPhone: null, participantId: name, checkIn: end === 'REFUSED' ? null : here(`r-${name}`, 'NORMAL'),
      refusal: end === 'REFUSED' ? { code: 'checkin.already-checked-in', title: '已签到', detail: '' } : null,
    })
    const batch = batchView([row('a', 'CHECKED_IN'), row('b', 'CONFIRMED'), row('c', 'REFUSED')], words)
    expect(batch).toEqual({ text: '已签到 2 人,1 人没有签到', refused: [{ name: 'c', why: '已签到' }], records: [{ recordId: 'r-a', name: 'a' }] })
  })
})
