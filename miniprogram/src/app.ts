import { language, onNetworkReturn } from './platform/phone'
import { catchUp, session, words } from './services/mashang'

let spokeOther = false

App({
  onLaunch() {
    speak()
    // Signed in before anybody scans, so that a scan is claimed with one request.
    session.token().catch(() => undefined)
    onNetworkReturn(() => void catchUp().catch(() => undefined))
  },
  onShow() {
    void catchUp().catch(() => undefined)
  },
  speak,
})

/** The tab bar is drawn by WeChat and has to be told. */
function speak(): void {
  if (language() === 'zh' && !spokeOther) return
  spokeOther = true
  const { app } = words()
  wx.setTabBarItem({ index: 0, text: app.home, fail: () => undefined })
  wx.setTabBarItem({ index: 1, text: app.me, fail: () => undefined })
}
