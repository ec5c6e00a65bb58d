import type { RecordRow } from '../../domain/contract'
import { keptView, monthsView, type KeptView, type MonthView } from '../../domain/recordsView'
import { fill } from '../../i18n/words'
import { catchUp, keep, onCaughtUp, queue, server, words } from '../../services/mashang'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string }>

Page({
  data: {
    w: words().records,
    kept: [] as KeptView[],
    months: [] as MonthView[],
    state: 'loading' as 'loading' | 'failed' | 'empty' | 'full',
    more: false,
  },
  rows: [] as RecordRow[],
  cursor: null as string | null,
  stop: () => undefined as void,

  onLoad() {
    this.stop = onCaughtUp(() => void this.load())
  },
  onUnload() {
    this.stop()
  },
  async onShow() {
    this.setData({ w: words().records })
    wx.setNavigationBarTitle({ title: words().records.title })
    await this.load()
  },
  async onPullDownRefresh() {
    await this.upload()
    wx.stopPullDownRefresh()
  },
  async onReachBottom() {
    if (this.cursor !== null) await this.add(this.cursor)
  },

  async load() {
    await this.loadKept()
    try {
      const { items, nextCursor } = await server.records(null)
      this.rows = items
      this.cursor = nextCursor
      this.tell()
    } catch {
      if (this.rows.length === 0) this.setData({ state: 'failed' })
    }
  },
  async loadKept() {
    this.setData({ kept: keptView(await queue.all(), words()) })
  },
  async add(cursor: string) {
    try {
      const { items, nextCursor } = await server.records(cursor)
      this.rows = [...this.rows, ...items]
      this.cursor = nextCursor
      this.tell()
    } catch {
      wx.showToast({ title: this.data.w.failed, icon: 'none' })
    }
  },
  tell() {
    const state = this.rows.length > 0 ? 'full' : 'empty'
    this.setData({ months: monthsView(this.rows, words()), state, more: this.cursor !== null })
  },

  async upload() {
    const { outcome } = await catchUp({ asked: true }).catch(() => ({ outcome: null }))
    const { w } = this.data
    if (outcome?.settled.length) wx.showToast({ title: fill(w.uploaded, { n: outcome.settled.length }), icon: 'none' })
    else if (outcome?.interrupted) wx.showToast({ title: w.stillOffline, icon: 'none' })
    await this.loadKept()
  },
  async again({ currentTarget }: Tap) {
    const kept = (await queue.all()).find(({ record }) => record.operationId === currentTarget.dataset.id)
    if (kept) await keep.offerAgain(kept)
    await this.upload()
  },
  drop({ currentTarget }: Tap) {
    const { w } = this.data
    wx.showModal({
      content: w.dropSure, confirmText: w.drop, cancelText: words().me.cancel,
      success: async ({ confirm }) => {
        if (!confirm) return
        await queue.remove(currentTarget.dataset.id)
        await this.loadKept()
      },
    })
  },
  open({ currentTarget }: Tap) {
    void wx.navigateTo({ url: `/pages/record/record?id=${currentTarget.dataset.id}` })
  },
  checkIn() {
    void wx.navigateTo({ url: '/pages/check-in/check-in?scan=1' })
  },
})
