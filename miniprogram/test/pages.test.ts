import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeWx, problem, type Reply } from '../src/testing/fakeWx'
import { aClaim, anAnswer, aRecord } from '../src/testing/fakePhone'
import { definitionOf, openPage, settled, tapOn } from '../src/testing/openPage'

let phone: FakeWx

/** The process ends: modules forget everything, the storage stays. */
function restart(): void {
  vi.resetModules()
  vi.stubGlobal('wx', phone.wx)
}

beforeEach(() => {
  phone = new FakeWx()
  restart()
})

const ok = (body: unknown): Reply => ({ status: 200, body })
const checkInPage = (options: Record<string, string> = {}) => openPage(() => import('../src/pages/check-in/check-in'), options)
const act = (action: string) => tapOn({ action })
const paths = () => phone.sent.map(({ path }) => path)

function serving(needs = {}, answer: Reply = ok(anAnswer())) {
  phone.reply = ({ path, body }) => {
    if (path.endsWith('/claims')) return ok(aClaim(needs))
    if (path.endsWith('/completions')) return answer
    if (path.endsWith('/sync')) {
      const { records } = body as { records: { operationId: string }[] }
      return ok({ results: records.map(({ operationId }) => ({ operationId, end: 'RECORDED', record: aRecord(), refusal: null })), changed: [], cursor: '1', more: false, serverTime: '2026-11-22T01:00:00Z' })
    }
    return undefined
  }
}

describe('the check-in page', () => {
  it('is done after a tap and a scan: two requests, a strong vibration', async () => {
    serving()
    phone.scanned = 'https://mashang.example.com/q/ABC'
    const { session } = await import('../src/services/mashang')
    await session.token()
    phone.sent.length = 0
    const page = await checkInPage({ scan: '1' })
    await settled()
    expect(page.data.view).toMatchObject({ tone: 'success', title: '签到成功' })
    expect(paths()).toEqual(['/app/api/check-in/claims', '/app/api/check-in/completions'])
    expect(phone.sent[0]?.headers).toMatchObject({ 'Authorization': 'Bearer token', 'Accept-Language': 'zh-CN' })
    expect(phone.said).toContain('vibrate heavy')
  })

  it('begins at once when an ordinary WeChat scan opened it', async () => {
    serving()
    const page = await checkInPage({ q: encodeURIComponent('https://mashang.example.com/q/ABC') })
    await settled()
    expect(page.data.view).toMatchObject({ tone: 'success' })
    expect(paths()).toEqual(['/app/api/session/wechat-mini', '/app/api/check-in/claims', '/app/api/check-in/completions'])
  })

  it('takes a typed code, however it was typed', async () => {
    serving()
    const page = await checkInPage()
    await page.call('type')
    await page.call('input', { detail: { value: 'k7m-4qx' } })
    await page.call('enterTyped')
    expect(phone.sent.find(({ path }) => path.endsWith('/claims'))?.body).toMatchObject({ activityCode: 'K7M4QX' })
  })

  it('says why and what to do when it is refused, in the words of the server', async () => {
    phone.reply = ({ path }) => path.endsWith('/claims') ? problem(410, 'activities.code-expired', '二维码已过期,请重新扫描', '请对准当前画面') : undefined
    const page = await checkInPage({ t: 'OLD' })
    await settled()
    expect(page.data.view).toMatchObject({ tone: 'refused', title: '二维码已过期,请重新扫描', text: '请对准当前画面' })
    expect((page.data.view as { buttons: { action: string }[] }).buttons.map(({ action }) => action)).toEqual(['scan', 'type'])
    phone.scanned = null
    await page.call('act', act('scan'))
    expect(page.data.view).toMatchObject({ tone: 'idle' })
  })

  it('asks for the place with a reason, and leaves other ways when it is denied', async () => {
    serving({ location: true })
    phone.location = 'getLocation:fail auth deny'
    const page = await checkInPage({ t: 'ABC' })
    await settled()
    expect(page.data.view).toMatchObject({ tone: 'ask', title: '确认您在现场' })
    await page.call('act', act('give-place'))
    expect(page.data.view).toMatchObject({ title: '没有位置权限' })
    await page.call('act', act('without-place'))
    expect(phone.sent.at(-1)?.body).toMatchObject({ location: null, locationRefused: true })
    expect(page.data.view).toMatchObject({ tone: 'success' })
  })

  it('binds the phone by WeChat\'s button and goes on with the same claim', async () => {
    serving({ phone: true })
    const page = await checkInPage({ t: 'ABC' })
    await settled()
    expect(page.data.view).toMatchObject({ title: '绑定手机号', policy: true })
    await page.call('phone', { detail: { errMsg: 'getPhoneNumber:fail user deny' } })
    expect(page.data.notice).toBe('没有取得手机号')
    await page.call('phone', { detail: { errno: 1400001 } })
    expect(page.data.notice).toContain('签到台')
    const served = phone.reply
    phone.reply = (request) => request.path.endsWith('/bind-wechat') ? ok({ member: { id: '1', name: '', hasPhone: true, maskedPhone: '138' }, session: null }) : served(request)
    await page.call('phone', { detail: { code: 'phone-code' } })
    expect(page.data.view).toMatchObject({ tone: 'success' })
    expect(paths().filter((path) => path.endsWith('/claims'))).toHaveLength(1)
  })

  it('keeps the scan without a network, and says the server\'s answer when the network is back', async () => {
    phone.online = false
    const app = await definitionOf('App', () => import('../src/app'))
    ;(app.onLaunch as () => void).call(app)
    const page = await checkInPage({ t: 'ABC' })
    await settled()
    expect(page.data.view).toMatchObject({ tone: 'pending', title: '网络不佳,已保存' })
    serving()
    phone.comeBackOnline()
    await settled()
    expect(page.data.view).toMatchObject({ tone: 'success' })
    expect([...phone.storage.keys()].filter((key) => key.startsWith('kept/'))).toEqual([])
  })

  it('says that a full phone kept nothing', async () => {
    phone.online = false
    phone.storageIsFull = true
    const page = await checkInPage({ t: 'ABC' })
    await settled()
    expect(page.data.view).toMatchObject({ tone: 'refused', title: '手机存储已满,没有保存' })
  })

  it('sends more evidence for a check-in that waits', async () => {
    const pending = anAnswer({ state: 'PENDING', provable: true, reasons: [{ code: 'outside-place', text: '约 1.2 公里' }], nearestFix: '请连接会场 Wi-Fi' })
    serving({}, ok(pending))
    const page = await checkInPage({ t: 'ABC' })
    await settled()
    const served = phone.reply
    phone.reply = (request) => request.path.endsWith('/evidence') ? ok(anAnswer()) : served(request)
    phone.bssid = '3c:22:fb:0a:1b:2c'
    await page.call('act', act('prove'))
    expect(phone.sent.at(-1)?.body).toMatchObject({ bssid: '3c:22:fb:0a:1b:2c' })
    expect(page.data.view).toMatchObject({ tone: 'success' })
  })
})

describe('a phone that was switched off', () => {
  it('uploads by itself when the mini program is opened again', async () => {
    phone.online = false
    await checkInPage({ t: 'ABC' })
    await settled()
    restart()
    phone.online = true
    serving()
    const app = await definitionOf('App', () => import('../src/app'))
    ;(app.onShow as () => void)()
    await settled()
    expect(paths().filter((path) => path.endsWith('/sync'))).toHaveLength(1)
    const home = await openPage(() => import('../src/pages/home/home'))
    await settled()
    expect(home.data.line).toMatchObject({ kind: 'none' })
  })
})

describe('the home page', () => {
  it('has two ways on, and says what waits', async () => {
    phone.online = false
    await checkInPage({ t: 'ABC' })
    await settled()
    restart()
    const home = await openPage(() => import('../src/pages/home/home'))
    await settled()
    expect(home.data.line).toMatchObject({ kind: 'waiting', title: '1 条签到待上传' })
    await home.call('checkIn')
    await home.call('records')
    expect(phone.went).toEqual(['/pages/check-in/check-in?scan=1', '/pages/records/records'])
  })

  it('says what the system has cleared, once', async () => {
    phone.online = false
    await checkInPage({ t: 'ABC' })
    await settled()
    for (const key of [...phone.storage.keys()]) if (key.startsWith('kept/')) phone.storage.delete(key)
    restart()
    const home = await openPage(() => import('../src/pages/home/home'))
    await settled()
    expect(home.data.line).toMatchObject({ kind: 'lost' })
    await home.call('tapLine')
    expect(home.data.line).toMatchObject({ kind: 'none' })
  })
})

describe('the records', () => {
  const row = { recordId: '9', title: '开幕式', at: '2026-11-22T00:57:00Z', placeName: '三号厅', timeZone: 'Asia/Shanghai', state: 'NORMAL', late: true, direction: 'IN' }

  it('come by month with a chip, above them what waits in the phone', async () => {
    phone.online = false
    await checkInPage({ t: 'ABC' })
    await settled()
    phone.online = true
    phone.reply = ({ path }) => path.includes('/records') ? ok({ items: [row], nextCursor: null }) : undefined
    const page = await openPage(() => import('../src/pages/records/records'))
    await settled()
    expect(page.data.months).toEqual([{ name: '2026-11', rows: [{ id: '9', title: '开幕式', text: '11-22 08:57 · 三号厅', chip: '迟到', state: 'LATE' }] }])
    expect(page.data.kept).toMatchObject([{ title: '离线签到', chip: '待上传' }])
    serving()
    await page.call('onPullDownRefresh')
    expect(phone.said).toContain('已上传 1 条')
    expect(page.data.kept).toEqual([])
  })

  it('say that they could not be loaded, or that there are none', async () => {
    const failed = await openPage(() => import('../src/pages/records/records'))
    await settled()
    expect(failed.data.state).toBe('failed')
    restart()
    phone.reply = ({ path }) => path.includes('/records') ? ok({ items: [], nextCursor: null }) : undefined
    const empty = await openPage(() => import('../src/pages/records/records'))
    await settled()
    expect(empty.data.state).toBe('empty')
  })
})

describe('one record', () => {
  it('shows the evidence that is kept, and takes an appeal', async () => {
    const detail = {
      ...aRecord(), state: 'REJECTED', method: 'ROTATING_QR', direction: 'IN', startsAt: '2026-11-22T01:00:00Z', provable: false, mayAppeal: true, appeal: null, undone: null,
      decision: { approved: false, at: '2026-11-22T02:00:00Z', reason: '现场没有找到您' }, evidence: [{ at: '2026-11-22T00:57:00Z', kind: 'SCAN', text: '扫描了会场二维码' }],
    }
    phone.reply = ({ path }) => path.endsWith('/appeal') ? ok({}) : path.includes('/records/9') ? ok(detail) : undefined
    const page = await openPage(() => import('../src/pages/record/record'), { id: '9' })
    await settled()
    expect(page.data.detail).toMatchObject({ tone: 'refused', mayAppeal: true, evidence: [{ text: '扫描了会场二维码', at: '08:57' }] })
    await page.call('openAppeal')
    await page.call('write', { detail: { value: ' 我在后门签的到 ' } })
    await page.call('appeal')
    expect(phone.sent.find(({ path }) => path.endsWith('/appeal'))?.body).toEqual({ text: '我在后门签的到' })
  })
})

describe('the page about me', () => {
  it('changes the language at once and keeps it', async () => {
    vi.stubGlobal('getApp', () => ({ speak: () => undefined }))
    const page = await openPage(() => import('../src/pages/me/me'))
    await settled()
    expect(page.data).toMatchObject({ name: '张伟', phone: '138****8000' })
    await page.call('chooseLanguage', tapOn({ choice: 'en' }))
    expect((page.data.w as { title: string }).title).toBe('Me')
    restart()
    expect((await import('../src/services/mashang')).words().me.title).toBe('Me')
  })

  it('takes a consent back, and asks for the place again from then on', async () => {
    phone.allowed = { 'scope.userLocation': true }
    const consent = { purpose: 'LOCATION', given: true, currentVersion: '2026-11', version: '2026-11', givenAt: '2026-11-22T00:00:00Z', withdrawnAt: null }
    phone.reply = ({ path }) => path === '/app/api/consents' ? ok({ items: [consent] }) : path.startsWith('/app/api/consents/') ? ok(consent) : undefined
    const page = await openPage(() => import('../src/pages/privacy/privacy'))
    await settled()
    await page.call('withdraw', tapOn({ place: 1 }))
    await settled()
    expect(phone.sent.find(({ method }) => method === 'PUT')).toMatchObject({ path: '/app/api/consents/LOCATION', body: { given: false } })
    expect(await (await import('../src/platform/whereabouts')).whereabouts.allowed()).toBe(false)
  })
})

describe('a sign-in', () => {
  it('is renewed once when it ran out, and the same request is sent again', async () => {
    serving()
    const { session, server } = await import('../src/services/mashang')
    await session.token()
    let refused = false
    const served = phone.reply
    phone.reply = (request) => {
      if (request.path.endsWith('/claims') && !refused) {
        refused = true
        return problem(401, 'platform.token-expired')
      }
      return served(request)
    }
    await server.claim({ token: 'ABC' }, 'phone')
    expect(paths()).toEqual(['/app/api/session/wechat-mini', '/app/api/check-in/claims', '/app/api/session/refresh', '/app/api/check-in/claims'])
    expect([...phone.storage.values()].join(' ')).not.toContain('refresh')
  })
})
