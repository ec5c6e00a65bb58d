import type { DoorPerson, LiveSnapshot } from '../../domain/contract'
import { batchView, mayBeChosen, numbersView, peopleView, type BatchView, type PersonView } from '../../domain/staffDesk'
import { fill } from '../../i18n/words'
import { newKey, vibrate } from '../../platform/phone'
import { scanWithCamera } from '../../platform/scanner'
import { failureText } from '../../services/failureText'
import { words } from '../../services/mashang'
import { staffCalls } from '../../services/staffCalls'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; name: string; reason: string }>

const everyMs = 5_000
const pauseMs = 350

Page({
  data: {
    w: words().staff,
    numbers: [] as { name: string; value: number }[],
    code: '',
    people: [] as PersonView[],
    more: false,
    search: '',
    chosenCount: 0,
    many: '',
    reasons: [] as { reason: string; label: string }[],
    reason: 'known',
    batch: null as BatchView | null,
    notice: '',
    busy: false,
  },
  session: '',
  activity: '',
  zone: 'Asia/Shanghai',
  rows: [] as DoorPerson[],
  chosen: new Set<string>(),
  cursor: null as string | null,
  /** The batch that is under way keeps its key, so that a retry checks nobody in twice. */
  batchKey: '',
  watching: 0,
  typing: 0,

  onLoad({ id, activity }: Record<string, string | undefined>) {
    this.session = id ?? ''
    this.activity = activity ?? ''
    this.chosen = new Set()
  },
  async onShow() {
    const w = words().staff
    const reasons = Object.entries(w.reasons).map(([reason, label]) => ({ reason, label }))
    this.setData({ w, reasons })
    clearInterval(this.watching)
    this.watching = setInterval(() => void this.count(), everyMs)
    await Promise.all([this.count(), this.load(), this.showCode()])
  },
  onHide() {
    clearInterval(this.watching)
  },
  onUnload() {
    clearInterval(this.watching)
    clearTimeout(this.typing)
  },
  async onPullDownRefresh() {
    await Promise.all([this.count(), this.load()])
    wx.stopPullDownRefresh()
  },

  async count() {
    try {
      const live: LiveSnapshot = await staffCalls.live(this.session)
      this.zone = live.timeZone
      wx.setNavigationBarTitle({ title: live.title })
      this.setData({ numbers: numbersView(live, words()) })
    } catch {
      // The next count comes in a moment; the list says what is wrong.
    }
  },
  async showCode() {
    const code = await staffCalls.activityCode(this.activity).catch(() => null)
    this.setData({ code: code ?? '' })
  },
  async load() {
    try {
      const { items, nextCursor } = await staffCalls.people(this.session, this.data.search, null)
      this.rows = items
      this.cursor = nextCursor
      this.setData({ notice: '' })
      this.tell()
    } catch (error) {
      this.setData({ notice: failureText(error, words(), this.data.w.offline) })
    }
  },
  async loadMore() {
    if (this.cursor === null) return
    try {
      const { items, nextCursor } = await staffCalls.people(this.session, this.data.search, this.cursor)
      this.rows = [...this.rows, ...items]
      this.cursor = nextCursor
      this.tell()
    } catch (error) {
      this.setData({ notice: failureText(error, words(), this.data.w.offline) })
    }
  },
  tell() {
    const people = peopleView(this.rows, this.chosen, words(), this.zone)
    this.setData({ people, more: this.cursor !== null, chosenCount: this.chosen.size, many: fill(words().staff.checkInMany, { n: this.chosen.size }) })
  },

  search({ detail }: WechatMiniprogram.Input) {
    this.setData({ search: detail.value })
    clearTimeout(this.typing)
    this.typing = setTimeout(() => void this.load(), pauseMs)
  },
  choose({ currentTarget }: Tap) {
    const { id } = currentTarget.dataset
    const person = this.data.people.find((one) => one.id === id)
    if (!person || !mayBeChosen(person)) return
    if (!this.chosen.delete(id)) this.chosen.add(id)
    this.batchKey = ''
    this.tell()
  },
  chooseReason({ currentTarget }: Tap) {
    this.batchKey = ''
    this.setData({ reason: currentTarget.dataset.reason })
  },

  async checkInMany() {
    if (this.data.busy || this.chosen.size === 0) return
    this.setData({ busy: true, notice: '', batch: null })
    this.batchKey = this.batchKey || newKey()
    const reason = words().staff.reasons[this.data.reason as keyof typeof this.data.w.reasons]
    await this.trying(async () => {
      const rows = await staffCalls.checkIn(this.session, [...this.chosen].sort(), reason, this.batchKey)
      this.batchKey = ''
      this.chosen.clear()
      this.setData({ batch: batchView(rows, words()) })
      vibrate('heavy')
      await Promise.all([this.load(), this.count()])
    })
  },
  async scan() {
    const scanned = await scanWithCamera()
    if (!('text' in scanned)) return
    this.setData({ busy: true, notice: '', batch: null })
    await this.trying(async () => {
      const row = await staffCalls.scan(this.session, scanned.text, newKey())
      this.setData({ batch: { ...batchView([row], words()), text: `${row.name || words().me.nameUnset} ${words().staff.end[row.end]}` } })
      vibrate(row.end === 'REFUSED' ? 'medium' : 'heavy')
      await Promise.all([this.load(), this.count()])
    })
  },
  undoBatch() {
    const records = this.data.batch?.records ?? []
    this.ask(records.map(({ name }) => name).join('、'), async () => {
      for (const { recordId } of records) await staffCalls.undo(recordId, this.data.w.undoReason)
    })
  },
  undoOne({ currentTarget }: Tap) {
    const { id, name } = currentTarget.dataset
    this.ask(name, () => staffCalls.undo(id, this.data.w.undoReason))
  },
  ask(name: string, undo: () => Promise<void>) {
    const { w } = this.data
    wx.showModal({
      content: fill(w.undoSure, { name }), confirmText: w.undo, cancelText: words().me.cancel,
      success: ({ confirm }) => void (confirm && this.trying(async () => {
        await undo()
        this.setData({ batch: null })
        wx.showToast({ title: w.undone, icon: 'none' })
        await Promise.all([this.load(), this.count()])
      })),
    })
  },
  async trying(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      this.setData({ notice: failureText(error, words(), this.data.w.offline) })
    }
    this.setData({ busy: false })
  },
})
