import { consentViews, type ConsentView } from '../../domain/consentView'
import { rememberWithdrawal } from '../../platform/whereabouts'
import { failureText } from '../../services/failureText'
import { forgetNotedConsent, server, words } from '../../services/mashang'

type Tap = WechatMiniprogram.TouchEvent<object, object, { place: number }>

Page({
  data: { w: words().privacy, consents: consentViews(null, words()), notice: '', official: typeof wx.openPrivacyContract === 'function' },

  async onShow() {
    this.setData({ w: words().privacy, consents: consentViews(null, words()) })
    wx.setNavigationBarTitle({ title: words().privacy.title })
    await this.load()
  },
  async load() {
    try {
      this.setData({ consents: consentViews(await server.consents(), words()), notice: '' })
    } catch {
      this.setData({ notice: words().failure.offlineText })
    }
  },

  async agree({ currentTarget }: Tap) {
    const consent = this.data.consents[currentTarget.dataset.place]
    if (consent) await this.change(consent, true)
  },
  withdraw({ currentTarget }: Tap) {
    const consent = this.data.consents[currentTarget.dataset.place]
    if (!consent) return
    wx.showModal({
      title: this.data.w.withdrawSure, content: consent.withdrawing, confirmText: this.data.w.withdraw, cancelText: words().me.cancel,
      success: ({ confirm }) => void (confirm && this.change(consent, false)),
    })
  },
  async change({ purpose, currentVersion }: ConsentView, given: boolean) {
    try {
      await server.consent(purpose, currentVersion, given)
      if (purpose === 'LOCATION') rememberWithdrawal(!given)
      if (!given) forgetNotedConsent(purpose)
      await this.load()
    } catch (error) {
      this.setData({ notice: failureText(error, words()) })
    }
  },
  readOfficial() {
    wx.openPrivacyContract({ fail: () => undefined })
  },
})
