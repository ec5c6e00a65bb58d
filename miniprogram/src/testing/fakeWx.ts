interface Sent {
  method: string
  path: string
  body: unknown
  headers: Record<string, string>
}

export type Reply = { status: number; body: unknown } | 'silence'

/** WeChat as the pages see it: what is stored stays between processes, everything else is answered as the test says. */
export class FakeWx {
  readonly storage = new Map<string, unknown>()
  readonly sent: Sent[] = []
  readonly went: string[] = []
  readonly said: string[] = []
  online = true
  allowed: Record<string, boolean> = {}
  location: { latitude: number; longitude: number; accuracy: number } | string = { latitude: 28.2282, longitude: 112.9388, accuracy: 20 }
  bssid: string | null = null
  scanned: string | null = null
  storageIsFull = false
  reply: (request: Sent) => Reply | undefined = () => undefined
  private networkListeners: ((state: { isConnected: boolean }) => void)[] = []

  comeBackOnline(): void {
    this.online = true
    this.networkListeners.forEach((listener) => listener({ isConnected: true }))
  }

  readonly wx = {
    canIUse: () => true,
    getStorageSync: (key: string) => this.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void this.storage.set(key, value),
    removeStorageSync: (key: string) => void this.storage.delete(key),
    getStorage: ({ key, success, fail }: Call) => this.storage.has(key) ? success({ data: this.storage.get(key) }) : fail({ errMsg: 'getStorage:fail data not found' }),
    setStorage: ({ key, data, success, fail }: Call) => {
      if (this.storageIsFull) return fail({ errMsg: 'setStorage:fail exceed max size' })
      this.storage.set(key, data)
      success({})
    },
    removeStorage: ({ key, success }: Call) => {
      this.storage.delete(key)
      success({})
    },
    getStorageInfo: ({ success }: Call) => success({ keys: [...this.storage.keys()] }),
    login: ({ success, fail }: Call) => this.online ? success({ code: 'login-code' }) : fail({ errMsg: 'login:fail' }),
    request: (call: Call) => this.answer(call),
    getSetting: ({ success }: Call) => success({ authSetting: this.allowed }),
    getLocation: ({ success, fail }: Call) => typeof this.location === 'string' ? fail({ errMsg: this.location }) : success(this.location),
    startWifi: ({ success }: Call) => success({}),
    getConnectedWifi: ({ success, fail }: Call) => this.bssid ? success({ wifi: { BSSID: this.bssid } }) : fail({ errCode: 12010 }),
    scanCode: ({ success, fail }: Call) => this.scanned ? success({ result: this.scanned }) : fail({ errMsg: 'scanCode:fail cancel' }),
    getDeviceInfo: () => ({ platform: 'android' }),
    getAppBaseInfo: () => ({ language: 'zh_CN' }),
    onNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) => void this.networkListeners.push(listener),
    vibrateShort: ({ type }: { type: string }) => void this.said.push(`vibrate ${type}`),
    setNavigationBarTitle: () => undefined,
    setTabBarItem: () => undefined,
    stopPullDownRefresh: () => undefined,
    showToast: ({ title }: { title: string }) => void this.said.push(title),
    showModal: ({ success }: Call) => success({ confirm: true }),
    navigateTo: ({ url }: { url: string }) => void this.went.push(url),
    redirectTo: ({ url }: { url: string }) => void this.went.push(url),
    switchTab: ({ url }: { url: string }) => void this.went.push(url),
  }

  private answer({ url, method, data, header, success, fail }: Call): void {
    const sent = { method, path: url.replace(/^https:\/\/[^/]+/, ''), body: data ? JSON.parse(data as string) as unknown : undefined, headers: header }
    this.sent.push(sent)
    const reply = this.online ? this.reply(sent) ?? standard(sent.path) : 'silence'
    void Promise.resolve().then(() => reply === 'silence'
      ? fail({ errMsg: 'request:fail' })
      : success({ statusCode: reply.status, data: reply.body, header: { Date: 'Sun, 22 Nov 2026 01:00:00 GMT' } }))
  }
}

interface Call {
  key: string
  data: unknown
  url: string
  method: string
  header: Record<string, string>
  success: (result: unknown) => void
  fail: (failure: unknown) => void
}

export const aMember = { id: '1', name: '张伟', hasPhone: true, maskedPhone: '138****8000' }

function standard(path: string): Reply {
  if (path.startsWith('/app/api/session')) return { status: 200, body: { accessToken: 'token', expiresInSeconds: 900, refreshToken: 'refresh', member: aMember } }
  if (path === '/console/api/organisation') return { status: 200, body: { name: '长沙示例公司' } }
  if (path === '/app/api/me') return { status: 200, body: aMember }
  if (path === '/app/api/consents') return { status: 200, body: { items: [] } }
  return { status: 404, body: { code: 'platform.route-unknown', title: 't', detail: 'd' } }
}

export function problem(status: number, code: string, title = code, detail = '怎么办'): Reply {
  return { status, body: { code, title, detail, status } }
}
