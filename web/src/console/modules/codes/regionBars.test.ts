import { describe, expect, it } from 'vitest'
import { length, provinceBars } from './regionBars'

const changsha = { adcode: 430100, province: '湖南', city: '长沙' }
const zhuzhou = { adcode: 430200, province: '湖南', city: '株洲' }
const hunan = { adcode: 430000, province: '湖南', city: '' }
const beijing = { adcode: 110000, province: '北京', city: '' }

describe('scans by province', () => {
  const bars = provinceBars([
    { region: null, redeemed: 900, traced: 0 },
    { region: zhuzhou, redeemed: 1, traced: 1 },
    { region: beijing, redeemed: 5, traced: 0 },
    { region: changsha, redeemed: 3, traced: 1 },
    { region: hunan, redeemed: 2, traced: 0 },
  ], '未知')

  it('adds cities up to their province, most scans first, and puts what nobody knows last', () => {
    expect(bars.map((bar) => [bar.name, bar.redeemed, bar.traced])).toEqual([['湖南', 6, 2], ['北京', 5, 0], ['未知', 900, 0]])
  })

  it('keeps the cities inside, without the scans of which only the province is known', () => {
    expect(bars[0]!.cities.map((city) => city.name)).toEqual(['长沙', '株洲'])
  })

  it('shows what is there, however small, and nothing where nothing is', () => {
    expect(length(900, bars)).toBe(100)
    expect(length(1, bars)).toBe(0.5)
    expect(length(0, bars)).toBe(0)
    expect(length(0, [])).toBe(0)
  })
})
