import type { RegionScans } from './scansApi'

export interface Bar {
  /** Six digits; 0 for scans whose place nobody knows. */
  adcode: number
  name: string
  redeemed: number
  traced: number
  cities: Bar[]
}

/** Provinces with their cities, most scans first; scans whose place nobody knows come last. */
export function provinceBars(scans: RegionScans[], unknown: string): Bar[] {
  const provinces = new Map<number, Bar>()
  for (const { region, redeemed, traced } of scans) {
    const adcode = region ? Math.floor(region.adcode / 10_000) * 10_000 : 0
    const bar = provinces.get(adcode) ?? { adcode, name: region?.province ?? unknown, redeemed: 0, traced: 0, cities: [] }
    bar.redeemed += redeemed
    bar.traced += traced
    if (region?.city) bar.cities.push({ adcode: region.adcode, name: region.city, redeemed, traced, cities: [] })
    provinces.set(adcode, bar)
  }
  const bars = [...provinces.values()].sort(byScans)
  bars.forEach((bar) => bar.cities.sort(byScans))
  return bars
}

const byScans = (one: Bar, other: Bar) =>
  Number(one.adcode === 0) - Number(other.adcode === 0) || total(other) - total(one) || one.adcode - other.adcode

export const total = (bar: Bar) => bar.redeemed + bar.traced

/** How long a bar is, in percent of the longest one; what is there can be seen. */
export function length(scans: number, bars: Bar[]): number {
  const longest = Math.max(...bars.map(total), 1)
  return scans === 0 ? 0 : Math.max(0.5, (scans / longest) * 100)
}
