import { sessionsView, startingNow, today, type SessionView } from '../../domain/staffDesk'
import { isProblem } from '../../domain/failure'
import { failureText } from '../../services/failureText'
import { words } from '../../services/mashang'
import { staffCalls, staffSession } from '../../services/staffCalls'

type Tap = WechatMiniprogram.TouchEvent<object, object, { id: string; activity: string; open: boolean }>

const zone = 'Asia/Shanghai'

Page({
  data: {
    w: words().staff,
    sessions: [] as SessionView[],
    state: 'loading' as 'loading' | 'failed' | 'empty' | 'full',
    notice: '',
    mayStart: false,
    starting: false,
    title: '',
    busy: false,
  },

  async onShow() {
    this.setData({ w: words().staff })
    wx.setNavigationBarTitle({ title: words().staff.title })
    await this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    wx.stopPullDownRefresh()
  },
  async load() {
    const now = new Date()
    const { from, until } = today(now.getTime(), now.getTimezoneOffset())
    try {
      const sessions = sessionsView(await staffCalls.sessions(from, until), words())
      this.setData({ sessions, state: sessions.length ? 'full' : 'empty', notice: '', mayStart: await staffSession.may('ACTIVITIES_WRITE') })
    } catch (error) {
      if (isProblem(error, 'identity.staff-not-linked')) return void wx.redirectTo({ url: '/staff/bind/bind' })
      this.setData({ state: this.data.sessions.length ? 'full' : 'failed', notice: failureText(error, words()) })
    }
  },

  openStart() {
    this.setData({ starting: !this.data.starting })
  },
  typeTitle({ detail }: WechatMiniprogram.Input) {
    this.setData({ title: detail.value })
  },
  async start() {
    const title = this.data.title.trim()
    if (title === '' || this.data.busy) return
    this.setData({ busy: true, notice: '' })
    try {
      await staffCalls.start(startingNow(title, Date.now(), zone))
      this.setData({ starting: false, title: '' })
      wx.showToast({ title: this.data.w.started, icon: 'none' })
      await this.load()
    } catch (error) {
      this.setData({ notice: failureText(error, words()) })
    }
    this.setData({ busy: false })
  },
  open({ currentTarget }: Tap) {
    const { id, activity, open } = currentTarget.dataset
    if (open) void wx.navigateTo({ url: `/staff/session/session?id=${id}&activity=${activity}` })
  },
  unbind() {
    wx.showModal({
      content: this.data.w.unbindSure, confirmText: this.data.w.unbind, cancelText: words().me.cancel,
      success: async ({ confirm }) => {
        if (!confirm) return
        try {
          await staffCalls.unbind()
          staffSession.forget()
          void wx.navigateBack()
        } catch (error) {
          this.setData({ notice: failureText(error, words()) })
        }
      },
    })
  },
})
