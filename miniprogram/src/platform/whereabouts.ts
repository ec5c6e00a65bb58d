import type { Located, Whereabouts } from '../domain/ports'
import { answered, errMsgOf, knows } from './answered'

const highAccuracyMs = 4_000
const withdrawnKey = 'location-withdrawn'

/** Where WeChat says that the phone is; gcj02, as venues are compared in it. */
export const whereabouts: Whereabouts = {
  async allowed() {
    if (wx.getStorageSync(withdrawnKey)) return false
    const settings = await answered<WechatMiniprogram.GetSettingSuccessCallbackResult>((callbacks) => wx.getSetting(callbacks)).catch(() => null)
    return settings?.authSetting['scope.userLocation'] === true
  },

  async locate(): Promise<Located> {
    try {
      const { latitude, longitude, accuracy } = await answered<WechatMiniprogram.GetLocationSuccessCallbackResult>((callbacks) =>
        wx.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: highAccuracyMs, ...callbacks }))
      return { found: { latitude, longitude, accuracyMeters: Math.max(1, Math.round(accuracy)), datum: 'GCJ02', mocked: null } }
    } catch (failure) {
      return { missing: whyMissing(errMsgOf(failure)) }
    }
  },

  async bssid() {
    if (!knows('startWifi') || !knows('getConnectedWifi')) return null
    try {
      await answered((callbacks) => wx.startWifi(callbacks))
      // iOS tells the access point only in the short form, Android only in the long one.
      const { wifi } = await answered<WechatMiniprogram.GetConnectedWifiSuccessCallbackResult>((callbacks) =>
        wx.getConnectedWifi({ partialInfo: isIos(), ...callbacks }))
      return wifi.BSSID ? wifi.BSSID : null
    } catch {
      return null
    }
  },
}

/** Whoever takes the consent back is asked again before each reading. */
export function rememberWithdrawal(withdrawn: boolean): void {
  if (withdrawn) wx.setStorageSync(withdrawnKey, '1')
  else wx.removeStorageSync(withdrawnKey)
}

export function whyMissing(errMsg: string): 'refused' | 'off' | 'unavailable' {
  if (/LOCATIONSWITCHOFF|system permission denied|location service|定位/i.test(errMsg)) return 'off'
  return /auth|privacy|denied|deny/i.test(errMsg) ? 'refused' : 'unavailable'
}

export function isIos(): boolean {
  return /ios/i.test(knows('getDeviceInfo') ? wx.getDeviceInfo().platform : wx.getSystemInfoSync().platform)
}
