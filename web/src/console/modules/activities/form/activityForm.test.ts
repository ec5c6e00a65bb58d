import { describe, expect, it } from 'vitest'
import { anActivity } from '../activityFixture'
import { checkForm, emptyForm, emptySite, formOf, requestOf, sessionAfter, withStart } from './activityForm'

const at = new Date('2026-11-21T01:20:00Z')

function aForm() {
  return { ...emptyForm(at), title: ' Opening ', place: { name: 'Hall', checked: true, sites: [{ ...emptySite(), coordinates: '24.88,102.83' }] } }
}

describe('emptyForm', () => {
  it('begins at the next half hour in Shanghai, so that check-in is open at once, and lasts three hours', () => {
    expect(emptyForm(at).sessions[0]).toMatchObject({ startsAt: '2026-11-21T09:30', endsAt: '2026-11-21T12:30', opensBeforeMinutes: 30 })
  })
})

describe('requestOf', () => {
  it('says what the server asks for', () => {
    const request = requestOf(aForm())
    expect(request).toMatchObject({
      title: 'Opening', scenario: 'EVENT', place: { name: 'Hall', sites: [{ fence: { latitude: 24.88, longitude: 102.83 } }] }, code: { rotation: 'NORMAL', stepSeconds: null },
    })
    expect(request.sessions).toEqual([{
      id: null, startsAt: '2026-11-21T01:30:00.000Z', endsAt: '2026-11-21T04:30:00.000Z', opensBeforeMinutes: 30, lateAfterMinutes: 10, closesAt: null,
    }])
    expect(request.place.sites[0]).not.toHaveProperty('coordinates')
  })

  it('gives the seconds of a step only when they were chosen', () => {
    const form = aForm()
    form.code = { ...form.code, rotation: 'CUSTOM', stepSeconds: 20 }
    expect(requestOf(form).code.stepSeconds).toBe(20)
  })

  it('brings an activity back as it was', () => {
    const activity = anActivity()
    const request = requestOf(formOf(activity))
    expect(request.sessions.map(({ id }) => id)).toEqual(activity.sessions.map(({ id }) => id))
    expect(request.sessions[0]?.closesAt).toBeNull()
    expect(request.place).toEqual(activity.place)
  })
})

describe('checkForm', () => {
  it('finds nothing wrong with a whole form', () => expect(checkForm(aForm())).toEqual({}))

  it('names what is missing', () => {
    const form = { ...emptyForm(at), methods: [] }
    expect(Object.keys(checkForm(form))).toEqual(['title', 'place.name', 'place.sites[0].fence', 'methods'])
  })

  it('needs no coordinates when the place is not checked', () => {
    const form = aForm()
    form.place = { ...form.place, checked: false, sites: [emptySite()] }
    expect(checkForm(form)).toEqual({})
    expect(requestOf(form).place.sites).toEqual([])
  })

  it('takes Wi-Fi instead of coordinates, and names addresses that are none', () => {
    const form = aForm()
    form.place.sites = [{ ...emptySite(), networks: '3C-22-FB-0A-1B-2C' }, { ...emptySite(), networks: 'da:a1:19:00:00:01' }, { ...emptySite(), networks: 'hall' }]
    expect(checkForm(form)).toEqual({ 'place.sites[1].networks': 'networkMadeUp', 'place.sites[2].networks': 'networkUnreadable' })
    expect(requestOf(form).place.sites).toEqual([{ name: '', fence: null, networks: ['3c:22:fb:0a:1b:2c'] }])
  })

  it('minds the order of times, session by session', () => {
    const form = aForm()
    form.sessions.push({ ...form.sessions[0]!, endsAt: '2026-11-21T09:00' })
    expect(checkForm(form)).toEqual({ 'sessions[1]': 'endBeforeStart' })
  })
})

describe('sessions', () => {
  it('repeats on the next day as a new one', () => {
    const next = sessionAfter({ ...aForm().sessions[0]!, id: '7' })
    expect(next).toMatchObject({ id: null, startsAt: '2026-11-22T09:30', endsAt: '2026-11-22T12:30' })
  })

  it('keeps its length when the start moves', () => {
    expect(withStart(aForm().sessions[0]!, '2026-12-01T09:30').endsAt).toBe('2026-12-01T12:30')
  })
})
