import { Failure } from '../failure'
import { device } from '../phone'
import { Listeners } from './call'
import type { Context } from './context'

export const statusBarPx = 44
const navBarPx = 44
const libraryVersion = '3.8.12'

interface AppEvents {
  show: Listeners<unknown>
  hide: Listeners<unknown>
  error: Listeners<string>
  unhandled: Listeners<{ reason: unknown }>
  memory: Listeners<{ level: number }>
}

export function system({ launch, pages }: Context, events: AppEvents) {
  let clipboard = ''
  const isApple = () => device.state.platform === 'ios'
  const deviceInfo = () => ({
    brand: isApple() ? 'iPhone' : 'HUAWEI', model: isApple() ? 'iPhone 15' : 'ALN-AL00', system: isApple() ? 'iOS 18.1' : 'Android 12', platform: device.state.platform,
    benchmarkLevel: 40, abi: 'arm64-v8a', memorySize: 8192, cpuType: 'simulator',
  })
  const windowInfo = () => {
    const area = pages().current?.node.querySelector('.page-area')
    return {
      pixelRatio: devicePixelRatio, screenWidth: innerWidth, screenHeight: innerHeight, windowWidth: innerWidth, windowHeight: area?.clientHeight ?? innerHeight - statusBarPx - navBarPx,
      statusBarHeight: statusBarPx, screenTop: statusBarPx + navBarPx, safeArea: { left: 0, right: innerWidth, top: statusBarPx, bottom: innerHeight, width: innerWidth, height: innerHeight - statusBarPx },
    }
  }
  const appBaseInfo = () => ({
    SDKVersion: libraryVersion, enableDebug: false, language: 'zh_CN', version: '8.0.62', theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1, host: { env: 'WeChat', appId: '' },
  })
  const authorized = (yes: boolean) => (yes ? 'authorized' : 'denied')
  const settingInfo = () => ({ bluetoothEnabled: true, locationEnabled: device.state.place !== null, wifiEnabled: true, deviceOrientation: 'portrait' })
  const systemInfo = () => ({
    ...deviceInfo(), ...windowInfo(), ...appBaseInfo(), ...settingInfo(), locationAuthorized: true, cameraAuthorized: true, notificationAuthorized: true, albumAuthorized: true, microphoneAuthorized: true,
  })
  const enter = () => ({ path: pages().current?.path ?? launch.path, query: device.entry.query, scene: device.entry.scene, referrerInfo: {}, shareTicket: '', forwardMaterials: [] })
  const updates = new Listeners<unknown>()
  return {
    sync: {
      getDeviceInfo: deviceInfo,
      getWindowInfo: windowInfo,
      getAppBaseInfo: appBaseInfo,
      getSystemSetting: settingInfo,
      getAppAuthorizeSetting: () => ({
        albumAuthorized: 'authorized', bluetoothAuthorized: 'authorized', cameraAuthorized: 'authorized', locationAuthorized: authorized(true), locationReducedAccuracy: false,
        microphoneAuthorized: 'authorized', notificationAuthorized: 'authorized', phoneCalendarAuthorized: 'authorized',
      }),
      getSystemInfoSync: systemInfo,
      getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: statusBarPx + 6, bottom: statusBarPx + 38, left: innerWidth - 94, right: innerWidth - 7 }),
      getAccountInfoSync: () => ({ miniProgram: { appId: device.settings.appId, envVersion: 'develop', version: device.settings.version ?? '' } }),
      getLaunchOptionsSync: () => ({ path: launch.path, query: launch.query, scene: launch.scene, referrerInfo: {}, shareTicket: '' }),
      getEnterOptionsSync: enter,
      onAppShow: events.show.on,
      offAppShow: events.show.off,
      onAppHide: events.hide.on,
      offAppHide: events.hide.off,
      onError: events.error.on,
      offError: events.error.off,
      onUnhandledRejection: events.unhandled.on,
      offUnhandledRejection: events.unhandled.off,
      onMemoryWarning: events.memory.on,
      offMemoryWarning: events.memory.off,
      onUserCaptureScreen: () => undefined,
      offUserCaptureScreen: () => undefined,
      onWindowResize: () => undefined,
      offWindowResize: () => undefined,
      onThemeChange: () => undefined,
      offThemeChange: () => undefined,
      arrayBufferToBase64: (buffer: ArrayBuffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')),
      base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
      getUpdateManager: () => ({ onCheckForUpdate: (call: (event: unknown) => void) => setTimeout(() => call({ hasUpdate: false })), onUpdateReady: updates.on, onUpdateFailed: () => undefined, applyUpdate: () => undefined }),
      getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
      getRealtimeLogManager: () => ({ info() {}, warn() {}, error() {}, setFilterMsg() {}, addFilterMsg() {} }),
      reportEvent: () => undefined,
      getPerformance: () => performance,
      nextTick: (call: () => void) => void Promise.resolve().then(call),
      env: { USER_DATA_PATH: 'wxfile://usr' },
    },
    async: {
      getSystemInfo: systemInfo,
      getSystemInfoAsync: systemInfo,
      setClipboardData: ({ data }: { data: string }) => void (clipboard = data),
      getClipboardData: () => ({ data: clipboard }),
      setKeepScreenOn: ({ keepScreenOn }: { keepScreenOn: boolean }) => device.set({ keepScreenOn }),
      getScreenBrightness: () => ({ value: device.state.brightness }),
      setScreenBrightness: ({ value }: { value: number }) => {
        if (!(value >= -1 && value <= 1)) throw new Failure('parameter error: value')
        device.set({ brightness: value < 0 ? 0.5 : value })
      },
      getRandomValues: ({ length }: { length: number }) => {
        if (!(length > 0 && length <= 1_048_576)) throw new Failure('parameter error: length')
        return { randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }
      },
      getBatteryInfo: () => ({ level: 80, isCharging: false }),
      showShareMenu: () => undefined,
      hideShareMenu: () => undefined,
      openLocation: ({ latitude, longitude }: { latitude: number; longitude: number }) => device.log('note', `map ${latitude},${longitude}`),
      makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => device.log('note', `tel ${phoneNumber}`),
      exitMiniProgram: () => device.onLeave(),
    },
  }
}
