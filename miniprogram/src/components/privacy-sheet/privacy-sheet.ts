import { words } from '../../services/mashang'

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void

const agreeButton = 'privacy-agree'
let waiting: Resolve | null = null

/** Says in plain words what is asked for when WeChat needs the person's word on privacy; older WeChats show their own sheet. */
Component({
  data: { shown: false, w: words().privacy },
  lifetimes: {
    attached() {
      if (typeof wx.onNeedPrivacyAuthorization !== 'function') return
      const ask = (resolve: Resolve) => {
        waiting = resolve
        this.setData({ shown: true, w: words().privacy })
        resolve({ event: 'exposureAuthorization' })
      }
      // The typings call the callback's argument a result; WeChat hands over a function.
      wx.onNeedPrivacyAuthorization(ask as never)
    },
  },
  methods: {
    read() {
      wx.openPrivacyContract({ fail: () => undefined })
    },
    agree() {
      this.setData({ shown: false })
      waiting?.({ event: 'agree', buttonId: agreeButton })
    },
    refuse() {
      this.setData({ shown: false })
      waiting?.({ event: 'disagree' })
    },
  },
})
