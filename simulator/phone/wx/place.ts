import { toGcj02, toWgs84 } from '../../desk/coordinates'
import type { Place } from '../../desk/device'
import { Failure } from '../failure'
import { complain, device } from '../phone'
import { Listeners } from './call'
import type { Context } from './context'
import type { Permissions } from './permissions'

const fuzzyDegrees = 0.05

/** Where the phone is, by satellites and by the access point it is connected to. */
export function place({ program, life }: Context, permissions: Permissions) {
  const moved = new Listeners<unknown>()
  const connected = new Listeners<unknown>()
  const connectedPartly = new Listeners<unknown>()
  let watching = false
  let wifiStarted = false

  /** Since 2022 an app names in app.json what it reads. */
  function declared(name: string) {
    if (program.appJson.requiredPrivateInfos?.includes(name)) return
    complain(`${name} is not in requiredPrivateInfos of app.json`)
    throw new Failure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
  }

  function fix(): Place {
    if (!device.state.place) throw new Failure(device.state.platform === 'ios' ? 'system permission denied' : 'ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', { errCode: 2 })
    return device.state.place
  }

  function located(type: string, found: Place) {
    const { latitude, longitude } = type === 'gcj02' ? toGcj02(found) : toWgs84(found)
    const accuracy = found.accuracyMeters
    return { latitude, longitude, accuracy, horizontalAccuracy: accuracy, verticalAccuracy: device.state.platform === 'ios' ? 10 : 0, altitude: 0, speed: -1 }
  }

  async function allowed(name: string, scope: string) {
    declared(name)
    if (life.suspended) throw new Failure('interrupted')
    await permissions.privacy(name)
    await permissions.scope(scope)
  }

  function wifi(partial: boolean) {
    const { wifi: found, platform, place: here } = device.state
    if (!wifiStarted) throw new Failure('not invoke startWifi', { errCode: 12000 })
    if (platform === 'android' && !here) throw new Failure('gps not turned on', { errCode: 12006 })
    if (!found) throw new Failure('no wifi is connected', { errCode: 12010 })
    if (platform === 'ios' && !partial) throw new Failure("can't gain current wifi", { errCode: 12010 })
    return { SSID: found.ssid, BSSID: platform === 'android' && partial ? '' : found.bssid, secure: true, signalStrength: platform === 'ios' ? 0.8 : 80, frequency: 5180 }
  }

  return {
    changed(what: 'place' | 'wifi') {
      if (what === 'place' && watching && device.state.place) moved.tell(located('gcj02', device.state.place))
      if (what === 'wifi' && wifiStarted && device.state.wifi) {
        connected.tell({ wifi: { ...wifiOf(), BSSID: device.state.wifi.bssid } })
        connectedPartly.tell({ wifi: wifiOf() })
      }
    },
    direct: {
      onLocationChange: moved.on,
      offLocationChange: moved.off,
      onWifiConnected: connected.on,
      offWifiConnected: connected.off,
      onWifiConnectedWithPartialInfo: connectedPartly.on,
      offWifiConnectedWithPartialInfo: connectedPartly.off,
    },
    methods: {
      getLocation: async ({ type = 'wgs84' }: { type?: string }) => {
        await allowed('getLocation', 'scope.userLocation')
        return located(type, fix())
      },
      getFuzzyLocation: async ({ type = 'wgs84' }: { type?: string }) => {
        await allowed('getFuzzyLocation', 'scope.userFuzzyLocation')
        const { latitude, longitude } = located(type, fix())
        const rough = (degrees: number) => Math.round(degrees / fuzzyDegrees) * fuzzyDegrees
        return { latitude: rough(latitude), longitude: rough(longitude) }
      },
      startLocationUpdate: async () => {
        await allowed('startLocationUpdate', 'scope.userLocation')
        watching = true
        setTimeout(() => device.state.place && moved.tell(located('gcj02', device.state.place)))
      },
      stopLocationUpdate: () => void (watching = false),
      startWifi: () => void (wifiStarted = true),
      stopWifi: () => void (wifiStarted = false),
      getConnectedWifi: ({ partialInfo = false }: { partialInfo?: boolean }) => ({ wifi: wifi(partialInfo) }),
    },
  }
}

const wifiOf = () => ({ SSID: device.state.wifi?.ssid ?? '', BSSID: '', secure: true, signalStrength: 80, frequency: 5180 })
