import { describe, expect, it } from 'vitest'
import { readCoordinates } from './coordinates'

const hall = { latitude: 24.88, longitude: 102.83 }

describe('readCoordinates', () => {
  it.each([
    '24.88,102.83', ' 24.88, 102.83 ', '24.88\uff0c102.83', '24.88 102.83', '24.88\t102.83', '(24.88, 102.83)', '24.88 N, 102.83 E',
    '24.88\u00b0N 102.83\u00b0E', 'https://uri.amap.com/marker?position=102.83,24.88&name=x', 'https://maps.example/@24.88,102.83,17z',
  ])('reads %s', (pasted) => expect(readCoordinates(pasted)).toEqual(hall))

  it('turns longitude and latitude round where only one order can be right', () => {
    expect(readCoordinates('102.83,24.88')).toEqual(hall)
  })

  it('keeps the order of a map where both could be right, south and west included', () => {
    expect(readCoordinates('-33.86, 18.42')).toEqual({ latitude: -33.86, longitude: 18.42 })
  })

  it.each(['', '24.88', 'abc', '124.88,202.83', '1,2,3', '95,95'])('refuses %s', (pasted) => expect(readCoordinates(pasted)).toBeNull())
})
