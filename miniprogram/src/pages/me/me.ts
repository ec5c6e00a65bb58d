import type { StaffLink } from '../../domain/contract'
import { chooseLanguage, languageChoice, type LanguageChoice } from '../../platform/phone'
import { bindPhone } from '../../services/bindPhone'
import { failureText } from '../../services/failureText'
import { memberApi, server, session, words } from '../../services/mashang'

Page({
  data: {
    w: words().me,
    phoneWords: words().checkIn.phone,
    name: '',
    phone: '',
    hasPhone: true,
    naming: false,
    typedName: '',
    notice: '',
    staffName: '',
    language: languageChoice(),
    languages: [] as { choice: LanguageChoice; label: string }[],
  },

  async onShow() {
    this.speak()
    await Promise.all([this.load(), this.look()])
  },
  /** Staff mode is there for bound staff only. */
  async look() {
    const link = await memberApi.get<StaffLink>('/app/api/staff-link').catch(() => null)
    if (link) this.setData({ staffName: link.staffName ?? '' })
  },
  speak() {
    const w = words().me
    const languages = (['system', 'zh', 'en'] as const).map((choice) => ({ choice, label: w.languages[choice] }))
    this.setData({ w, phoneWords: words().checkIn.phone, languages, language: languageChoice() })
    wx.setNavigationBarTitle({ title: w.title })
  },
  async load() {
    try {
      session.know(await server.me())
      this.setData({ notice: '' })
    } catch {
      this.setData({ notice: this.data.w.signedOut })
    }
    const { member } = session
    if (member) this.setData({ name: member.name, phone: member.maskedPhone ?? '', hasPhone: member.hasPhone })
  },

  rename() {
    this.setData({ naming: !this.data.naming, typedName: this.data.name })
  },
  typeName({ detail }: WechatMiniprogram.Input) {
    this.setData({ typedName: detail.value })
  },
  async saveName() {
    const name = this.data.typedName.trim()
    if (name === '') return
    try {
      session.know(await server.rename(name))
      this.setData({ name, naming: false, notice: '' })
    } catch (error) {
      this.setData({ notice: failureText(error, words()) })
    }
  },
  async bindPhone({ detail }: WechatMiniprogram.ButtonGetPhoneNumber) {
    const { notice } = await bindPhone(detail, words())
    this.setData({ notice })
    if (notice === '') await this.load()
  },
  chooseLanguage({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { choice: LanguageChoice }>) {
    chooseLanguage(currentTarget.dataset.choice)
    getApp<{ speak(): void }>().speak()
    this.speak()
  },
  ownCode() {
    void wx.navigateTo({ url: '/pages/own-code/own-code' })
  },
  staffMode() {
    void wx.navigateTo({ url: '/staff/today/today' })
  },
  bindStaff() {
    void wx.navigateTo({ url: '/staff/bind/bind' })
  },
  privacy() {
    void wx.navigateTo({ url: '/pages/privacy/privacy' })
  },
})
