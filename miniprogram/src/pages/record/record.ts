import { detailView, type DetailView } from '../../domain/recordsView'
import { newKey, vibrate } from '../../platform/phone'
import { failureText } from '../../services/failureText'
import { noteConsent, server, words } from '../../services/mashang'
import { proveAgain } from '../../services/proveAgain'

Page({
  data: {
    w: words().record,
    c: words().checkIn,
    title: '',
    detail: null as DetailView | null,
    failed: false,
    notice: '',
    busy: false,
    appealing: false,
    appealText: '',
  },
  id: '',

  onLoad({ id }: Record<string, string | undefined>) {
    this.id = id ?? ''
  },
  async onShow() {
    this.setData({ w: words().record, c: words().checkIn })
    wx.setNavigationBarTitle({ title: words().record.title })
    await this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    wx.stopPullDownRefresh()
  },
  async load() {
    try {
      const record = await server.record(this.id)
      this.setData({ title: record.title, detail: detailView(record, words()), failed: false })
    } catch {
      this.setData({ failed: this.data.detail === null })
    }
  },

  async prove() {
    if (this.data.busy) return
    this.setData({ busy: true, notice: this.data.c.proving })
    await this.trying(async () => {
      const proved = await proveAgain(this.id, server, newKey())
      void noteConsent('LOCATION')
      const still = 'missing' in proved || proved.answer.state === 'PENDING'
      this.setData({ notice: 'missing' in proved ? this.data.c.noPlace[`${proved.missing}Text`] : still ? this.data.c.still : '' })
      if (still) return
      vibrate('heavy')
      await this.load()
    })
  },
  openAppeal() {
    this.setData({ appealing: true })
  },
  write({ detail }: WechatMiniprogram.Input) {
    this.setData({ appealText: detail.value })
  },
  async appeal() {
    const text = this.data.appealText.trim()
    if (text === '' || this.data.busy) return
    this.setData({ busy: true, notice: '' })
    await this.trying(async () => {
      await server.appeal(this.id, text)
      this.setData({ appealing: false, appealText: '' })
      await this.load()
    })
  },
  async trying(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      this.setData({ notice: failureText(error, words()) })
    }
    this.setData({ busy: false })
  },
  ownCode() {
    void wx.navigateTo({ url: '/pages/own-code/own-code' })
  },
})
