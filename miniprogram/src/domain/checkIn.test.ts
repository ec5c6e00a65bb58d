import { beforeEach, describe, expect, it } from 'vitest'
import { wordsIn } from '../i18n/words'
import { FakeDisk, FakeServer, fakeWhereabouts, here, Killed } from '../testing/fakePhone'
import { CheckIn, resumePending, type Step } from './checkIn'
import { viewOf } from './checkInView'
import { Offline, Problem } from './failure'
import { KeepCheckIn } from './keepCheckIn'
import { KeptQueue } from './keptQueue'
import { PendingCompletions } from './pendingCompletion'
import { ServerClock } from './serverClock'
import { readScan } from './venueCode'

const clock = { wallMs: () => 1_000 }
const scanned = readScan('https://example.com/q/ABC')
const touched = readScan('https://example.com/n/TAG1?e=E1&c=C1')
let disk: FakeDisk
let server: FakeServer
let made = 0

function begin(where = fakeWhereabouts()) {
  const queue = new KeptQueue(disk.store, disk.markPlace)
  const newId = () => `id-${++made}-aaaa`
  const parts = {
    server, whereabouts: where, pending: new PendingCompletions(disk.store),
    keep: new KeepCheckIn(queue, new ServerClock(disk.store, clock), clock, where, newId),
    deviceKey: async () => 'phone', newId, untilSent: async () => undefined,
  }
  const steps: Step[] = []
  return { checkIn: new CheckIn(parts, (step) => steps.push(step)), parts, steps, queue }
}

const words = wordsIn('zh')
const problem = (code: string, status = 409) => new Problem(code, 't', 'd', status)

beforeEach(() => {
  disk = new FakeDisk()
  server = new FakeServer()
})

describe('checking in', () => {
  it('is two requests and no question when nothing is missing', async () => {
    const { checkIn, steps } = begin()
    await checkIn.start(scanned)
    expect(server.calls).toEqual(['claim', 'complete'])
    expect(steps.map(({ at }) => at)).toEqual(['working', 'working', 'done'])
    expect(disk.values.has('pending-completion')).toBe(false)
  })

  it('asks for the phone first, then for the place, and for nothing that was allowed before', async () => {
    server.needs = { location: true, wifi: false, phone: true }
    const { checkIn } = begin(fakeWhereabouts({ allowed: false }))
    await checkIn.start(scanned)
    expect(checkIn.step.at).toBe('phone')
    await checkIn.phoneBound(false)
    expect(checkIn.step.at).toBe('place')
    await checkIn.givePlace()
    expect(checkIn.step.at).toBe('done')
    expect(server.calls).toEqual(['claim', 'complete'])
    expect([...server.completions.values()][0]).toMatchObject({ location: here, locationRefused: false, deviceKey: 'phone' })
  })

  it('claims anew when the account became another member by its phone number', async () => {
    server.needs = { location: false, wifi: false, phone: true }
    const { checkIn } = begin()
    await checkIn.start(scanned)
    server.needs = { location: false, wifi: false, phone: false }
    await checkIn.phoneBound(true)
    expect([checkIn.step.at, server.calls.join(' ')]).toEqual(['done', 'claim claim complete'])
  })

  it('leaves other ways when the position is refused: the Wi-Fi, or a human', async () => {
    server.needs = { location: true, wifi: true, phone: false }
    const byWifi = begin(fakeWhereabouts({ located: { missing: 'refused' }, bssid: '3c:22:fb:0a:1b:2c' }))
    await byWifi.checkIn.start(scanned)
    expect([...server.completions.values()][0]).toMatchObject({ location: null, locationRefused: true, bssid: '3c:22:fb:0a:1b:2c' })
    server.answerState = 'PENDING'
    const byHuman = begin(fakeWhereabouts({ located: { missing: 'refused' } }))
    await byHuman.checkIn.start(readScan('https://example.com/q/DEF'))
    expect(byHuman.checkIn.step).toMatchObject({ at: 'no-place', why: 'refused' })
    await byHuman.checkIn.goWithoutPlace()
    expect(byHuman.checkIn.step).toMatchObject({ at: 'done', told: { state: 'PENDING' } })
  })

  it('says a refusal with its nearest fix, and forgets the key of what was refused', async () => {
    server.refusesCompletion = problem('checkin.claim-expired', 410)
    const { checkIn } = begin()
    await checkIn.start(scanned)
    expect(checkIn.step).toMatchObject({ at: 'refused', problem: { code: 'checkin.claim-expired' } })
    expect(disk.values.has('pending-completion')).toBe(false)
  })

  it('does not take "kept, being recorded" for an answer or a refusal', async () => {
    server.refusesCompletion = problem('intake.still-recording', 202)
    const { checkIn } = begin()
    await checkIn.start(scanned)
    expect(checkIn.step.at).toBe('recording')
    server.refusesCompletion = null
    await checkIn.retry()
    expect(checkIn.step.at).toBe('done')
    expect(server.completions.size).toBe(1)
  })

  it('tells a product code and a foreign code apart without asking the server', async () => {
    const { checkIn } = begin()
    await checkIn.start(readScan('HTTPS://EXAMPLE.COM/C/0123456789ABCDEF'))
    expect(checkIn.step).toMatchObject({ at: 'foreign', what: 'product' })
    await checkIn.start(readScan('hello'))
    expect(checkIn.step).toMatchObject({ at: 'foreign', what: 'unknown' })
    expect(server.calls).toEqual([])
  })
})

describe('without a network', () => {
  it('keeps the token with the place, and never says done', async () => {
    server.away = true
    const { checkIn, queue } = begin()
    await checkIn.start(scanned)
    expect(checkIn.step).toMatchObject({ at: 'kept', placeless: false })
    expect((await queue.all())[0]?.record).toMatchObject({ token: 'ABC', activityCode: null, location: here, deviceKey: 'phone' })
    expect(viewOf(checkIn.step, words)).toMatchObject({ tone: 'pending', title: '网络不佳,已保存' })
  })

  it('keeps first and asks for the place afterwards', async () => {
    server.away = true
    const { checkIn, queue } = begin(fakeWhereabouts({ allowed: false }))
    await checkIn.start(scanned)
    expect(checkIn.step).toMatchObject({ at: 'kept', placeless: true })
    expect((await queue.all())[0]?.record.location).toBeNull()
    await checkIn.givePlace()
    expect((await queue.all())[0]?.record.location).toEqual(here)
  })

  it('keeps what an overloaded server did not take', async () => {
    server.refusesClaim = problem('platform.overloaded', 503)
    const { checkIn, queue } = begin()
    await checkIn.start(scanned)
    expect([checkIn.step.at, await queue.count()]).toEqual(['kept', 1])
  })

  it('says that a touch cannot be kept, and that a full phone kept nothing', async () => {
    server.away = true
    const touch = begin()
    await touch.checkIn.start(touched)
    expect(touch.checkIn.step).toMatchObject({ at: 'not-kept', why: 'touch' })
    disk.room = 5
    const full = begin()
    await full.checkIn.start(scanned)
    expect(full.checkIn.step).toMatchObject({ at: 'not-kept', why: 'full' })
    expect(await full.queue.count()).toBe(0)
  })

  it('asks for the answer of a completion under the same key, also from a process begun anew', async () => {
    server.losesAnswers = true
    const first = begin()
    await first.checkIn.start(scanned)
    expect(first.checkIn.step).toMatchObject({ at: 'kept', id: null })
    server.losesAnswers = false
    expect(await resumePending(begin().parts)).toMatchObject({ ordinal: 128 })
    expect(server.completions.size).toBe(1)
    expect(await resumePending(begin().parts)).toBeNull()
  })

  it('hands the token in when the claim ran out meanwhile', async () => {
    server.losesAnswers = true
    const first = begin()
    await first.checkIn.start(scanned)
    server.losesAnswers = false
    server.refusesCompletion = problem('checkin.claim-expired', 410)
    const second = begin()
    await resumePending(second.parts)
    expect((await second.queue.all()).map(({ record }) => record.token)).toEqual(['ABC'])
    expect(disk.values.has('pending-completion')).toBe(false)
  })

  it('keeps the unanswered check-in when another one begins', async () => {
    server.losesAnswers = true
    await begin().checkIn.start(scanned)
    server.losesAnswers = false
    const next = begin()
    await next.checkIn.start(readScan('https://example.com/q/DEF'))
    expect(next.checkIn.step.at).toBe('done')
    expect((await next.queue.all()).map(({ record }) => record.token)).toEqual(['ABC'])
  })

  it('counts nobody twice, and loses nobody, wherever the process is killed', async () => {
    for (let killAt = 1; killAt <= 25; killAt++) {
      disk = new FakeDisk()
      server = new FakeServer()
      disk.killAt = killAt
      await begin().checkIn.start(scanned).catch((error) => {
        if (!(error instanceof Killed)) throw error
      })
      disk.killAt = Infinity
      const after = begin()
      await resumePending(after.parts)
      expect(server.completions.size, `killed at ${killAt}`).toBeLessThanOrEqual(1)
      expect(disk.values.has('pending-completion'), `killed at ${killAt}`).toBe(false)
    }
  })

  it('says what a sync found out about the record on show', async () => {
    server.away = true
    const { checkIn } = begin()
    await checkIn.start(scanned)
    const id = checkIn.step.at === 'kept' ? checkIn.step.id! : ''
    checkIn.settled('another', null, { code: 'x', title: 'x', detail: 'x' })
    expect(checkIn.step.at).toBe('kept')
    checkIn.settled(id, null, { code: 'activities.closed', title: '签到已结束', detail: '' })
    expect(viewOf(checkIn.step, words)).toMatchObject({ tone: 'refused', title: '签到已结束' })
  })
})

describe('words at each step', () => {
  const first = (code: string, status = 409) => viewOf({ at: 'refused', problem: problem(code, status) }, words).buttons[0]

  it.each([
    ['activities.code-expired', 410, 'scan'], ['activities.not-open-yet', 409, 'retry'], ['checkin.not-on-roster', 403, 'own-code'],
    ['checkin.phone-needed', 409, 'bind-phone'], ['checkin.already-checked-in', 409, 'records'], ['platform.too-many-requests-now', 429, 'retry'],
    ['something.new', 409, 'scan'],
  ])('the nearest fix of %s stands first', (code, status, action) => {
    expect(first(code, status)).toMatchObject({ action, kind: 'primary' })
  })

  it('a check-in outside says why, and offers to prove it again before the desk', () => {
    const told = {
      recordId: '9', state: 'PENDING' as const, at: '2026-11-22T00:57:00Z', ordinal: 3, title: 'x', placeName: 'y', timeZone: 'Asia/Shanghai',
      reasons: [{ code: 'outside-place', text: '定位距会场约 1.2 公里' }], nearestFix: '请连接会场 Wi-Fi', provable: true,
    }
    const view = viewOf({ at: 'done', told }, words)
    expect(view).toMatchObject({ tone: 'pending', title: '不在签到范围,已记录待审核', text: '定位距会场约 1.2 公里\n请连接会场 Wi-Fi' })
    expect(view.buttons.map(({ action }) => action)).toEqual(['prove', 'own-code', 'record'])
  })

  it('every step has a title and, where it ends, a way on', () => {
    const ends: Step[] = [
      { at: 'recording' }, { at: 'refused', problem: problem('x') }, { at: 'foreign', what: 'unknown' }, { at: 'kept', id: 'a', placeless: true },
      { at: 'not-kept', why: 'full' }, { at: 'not-kept', why: 'touch' },
    ]
    for (const language of ['zh', 'en'] as const) {
      for (const step of ends) {
        const view = viewOf(step, wordsIn(language))
        expect(view.title, step.at).not.toBe('')
        expect(view.text, step.at).not.toBe('')
        expect(view.buttons.length, step.at).toBeGreaterThan(0)
      }
    }
  })

  it('silence is not a refusal', () => {
    expect(new Offline()).not.toBeInstanceOf(Problem)
  })
})
