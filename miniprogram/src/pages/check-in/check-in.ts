import { CheckIn, type Step } from '../../domain/checkIn'
import { viewOf, type Action } from '../../domain/checkInView'
import { readLaunch, readScan, readTyped, type Reading } from '../../domain/venueCode'
import { listenForTag } from '../../platform/nfc'
import { newKey, vibrate } from '../../platform/phone'
import { scanWithCamera } from '../../platform/scanner'
import { checkInParts, noteConsent, onCaughtUp, server, words, type CaughtUp } from '../../services/mashang'
import { bindPhone } from '../../services/bindPhone'
import { failureText } from '../../services/failureText'
import { proveAgain } from '../../services/proveAgain'

type Entry = 'scan' | 'type' | 'nfc'
type Tap = WechatMiniprogram.TouchEvent<object, object, { action: Action }>

Page({
  data: {
    w: words().checkIn,
    entry: 'scan' as Entry,
    view: viewOf({ at: 'idle' }, words()),
    typed: '',
    notice: '',
    busy: false,
  },
  checkIn: null as CheckIn | null,
  stop: () => undefined as void,
  stopNfc: () => undefined as void,

  onLoad(options: Record<string, string | undefined>) {
    wx.setNavigationBarTitle({ title: words().checkIn.title })
    this.setData({ w: words().checkIn })
    this.checkIn = new CheckIn(checkInParts, (step) => this.show(step))
    this.stop = onCaughtUp((caughtUp) => this.caughtUp(caughtUp))
    const reading = readLaunch(options)
    if (reading) void this.start(reading)
    else if (options.scan) void this.scan()
  },
  onUnload() {
    this.stop()
    this.stopNfc()
  },

  async scan() {
    this.enter('scan')
    const scanned = await scanWithCamera()
    if ('text' in scanned) await this.start(readScan(scanned.text))
    else if (scanned.missing === 'denied') this.setData({ notice: `${this.data.w.noCamera},${this.data.w.noCameraText}` })
  },
  async start(reading: Reading) {
    this.stopNfc()
    this.setData({ notice: '' })
    await this.checkIn?.start(reading)
  },
  enter(entry: Entry) {
    this.stopNfc()
    this.setData({ entry, notice: '', view: viewOf({ at: 'idle' }, words()) })
  },
  type() {
    this.enter('type')
  },
  input({ detail }: WechatMiniprogram.Input) {
    this.setData({ typed: detail.value })
  },
  async enterTyped() {
    const reading = readTyped(this.data.typed)
    if (reading) await this.start(reading)
  },
  nfc() {
    this.enter('nfc')
    const { w } = this.data
    const troubles = { missing: w.nfcMissing, off: w.nfcOff, unreadable: w.nfcUnreadable }
    this.stopNfc = listenForTag((address) => void this.start(readScan(address)), (trouble) => this.setData({ notice: troubles[trouble] }))
  },
  ownCode() {
    void wx.navigateTo({ url: '/pages/own-code/own-code' })
  },
  readPolicy() {
    void wx.navigateTo({ url: '/pages/privacy/privacy' })
  },

  show(step: Step) {
    const view = viewOf(step, words())
    this.setData({ view, notice: '', busy: false })
    if (view.tone === 'success') vibrate('heavy')
    else if (view.tone === 'pending' || view.tone === 'refused') vibrate('medium')
  },
  caughtUp({ outcome, answered }: CaughtUp) {
    const step = this.checkIn?.step
    if (step?.at !== 'kept') return
    if (step.id === null && answered) this.checkIn?.told(answered)
    for (const end of outcome?.settled ?? []) this.checkIn?.settled(end.operationId, end.record, end.refusal)
  },

  async act({ currentTarget }: Tap) {
    const { action } = currentTarget.dataset
    if (this.data.busy) return
    if (action === 'scan') await this.scan()
    else if (action === 'type') this.type()
    else if (action === 'nfc') this.nfc()
    else if (action === 'finish') void wx.switchTab({ url: '/pages/home/home' })
    else if (action === 'records') void wx.redirectTo({ url: '/pages/records/records' })
    else if (action === 'record') void wx.redirectTo({ url: `/pages/record/record?id=${this.data.view.recordId}` })
    else if (action === 'own-code') this.ownCode()
    else if (action === 'retry') await this.checkIn?.retry()
    else if (action === 'without-place') await this.checkIn?.goWithoutPlace()
    else if (action === 'give-place') await this.givePlace()
    else if (action === 'prove') await this.prove()
  },
  async givePlace() {
    const known = this.checkIn?.step.at
    await (known === 'refused' ? this.checkIn?.retry() : this.checkIn?.givePlace())
    void noteConsent('LOCATION')
  },
  async settings({ detail }: WechatMiniprogram.ButtonOpenSetting) {
    if (detail.authSetting['scope.userLocation']) await this.checkIn?.givePlace()
  },
  async phone({ detail }: WechatMiniprogram.ButtonGetPhoneNumber) {
    this.setData({ busy: true, notice: '' })
    const bound = await bindPhone(detail, words())
    this.setData({ busy: false, notice: bound.notice })
    if (bound.done) await (this.checkIn?.step.at === 'phone' ? this.checkIn.phoneBound(bound.becameAnother) : this.checkIn?.retry())
  },
  async prove() {
    this.setData({ busy: true, notice: this.data.w.proving })
    try {
      const proved = await proveAgain(this.data.view.recordId, server, newKey())
      if ('answer' in proved) this.checkIn?.told(proved.answer)
      const still = 'missing' in proved ? this.data.w.noPlace[`${proved.missing}Text`] : proved.answer.state === 'PENDING' ? this.data.w.still : ''
      this.setData({ busy: false, notice: still })
    } catch (error) {
      this.setData({ busy: false, notice: failureText(error, words()) })
    }
  },
})
