import { failureText } from '../../services/failureText'
import { words } from '../../services/mashang'
import { staffCalls, staffSession } from '../../services/staffCalls'

Page({
  data: { w: words().staff, username: '', password: '', notice: '', busy: false },

  onLoad() {
    this.setData({ w: words().staff })
    wx.setNavigationBarTitle({ title: words().staff.title })
  },
  typeUsername({ detail }: WechatMiniprogram.Input) {
    this.setData({ username: detail.value })
  },
  typePassword({ detail }: WechatMiniprogram.Input) {
    this.setData({ password: detail.value })
  },
  async bind() {
    const { username, password, busy } = this.data
    if (busy || username.trim() === '' || password === '') return
    this.setData({ busy: true, notice: '' })
    try {
      await staffCalls.bind(username.trim(), password)
      staffSession.forget()
      void wx.redirectTo({ url: '/staff/today/today' })
    } catch (error) {
      this.setData({ notice: failureText(error, words()) })
    }
    this.setData({ busy: false, password: '' })
  },
})
