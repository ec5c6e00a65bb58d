import type { OwnCode } from '../../domain/contract'
import { qrPicture } from '../../domain/qrPicture'
import { fill } from '../../i18n/words'
import { server, words } from '../../services/mashang'

const againMs = 3_000

Page({
  data: { w: words().ownCode, picture: '', left: '', failed: false },
  aliveUntilMs: 0,
  renewTimer: 0,
  ticking: 0,
  open: false,

  onShow() {
    this.open = true
    this.setData({ w: words().ownCode })
    wx.setNavigationBarTitle({ title: words().ownCode.title })
    this.ticking = setInterval(() => this.tick(), 500)
    void this.renew()
  },
  onHide() {
    this.close()
  },
  onUnload() {
    this.close()
  },
  close() {
    this.open = false
    clearTimeout(this.renewTimer)
    clearInterval(this.ticking)
  },

  async renew() {
    clearTimeout(this.renewTimer)
    let waitMs = againMs
    try {
      const code: OwnCode = await server.ownCode()
      this.aliveUntilMs = Date.now() + code.remainingMillis
      this.setData({ picture: qrPicture(code.modules), failed: false })
      waitMs = code.remainingMillis
    } catch {
      this.setData({ failed: true })
    }
    this.tick()
    if (this.open) this.renewTimer = setTimeout(() => void this.renew(), waitMs)
  },
  /** A code that has died is never shown. */
  tick() {
    const seconds = Math.ceil((this.aliveUntilMs - Date.now()) / 1000)
    if (seconds > 0) this.setData({ left: fill(this.data.w.left, { n: seconds }) })
    else this.setData({ picture: '', left: this.data.w.renewing })
  },
})
