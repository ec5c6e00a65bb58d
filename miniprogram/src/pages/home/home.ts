import { waitingLine } from '../../domain/waitingLine'
import { organisationName } from '../../services/organisation'
import { catchUp, onCaughtUp, queue, whatWaits, words } from '../../services/mashang'

Page({
  data: {
    w: words().home,
    organisation: '',
    line: waitingLine({ waiting: 0, refused: 0, lost: 0 }, words()),
  },
  stop: () => undefined as void,
  onLoad() {
    this.stop = onCaughtUp(() => void this.look())
  },
  onUnload() {
    this.stop()
  },
  async onShow() {
    this.setData({ w: words().home })
    wx.setNavigationBarTitle({ title: words().app.name })
    await this.look()
    await organisationName((organisation) => this.setData({ organisation }))
  },
  async onPullDownRefresh() {
    await catchUp({ asked: true }).catch(() => undefined)
    wx.stopPullDownRefresh()
  },
  async look() {
    this.setData({ line: waitingLine(await whatWaits(), words()) })
  },
  checkIn() {
    void wx.navigateTo({ url: '/pages/check-in/check-in?scan=1' })
  },
  records() {
    void wx.navigateTo({ url: '/pages/records/records' })
  },
  async tapLine() {
    if (this.data.line.kind !== 'lost') return this.records()
    await queue.acknowledgeLoss()
    await this.look()
  },
})
