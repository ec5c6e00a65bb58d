import type { Method } from '../activityTypes'
import type { ActivityForm } from './activityForm'

/** How sure an organiser wants to be that people are there: each stands for several settings at once. */
export const levels = ['OPEN', 'CODE', 'PLACE', 'STRICT'] as const
export type Level = (typeof levels)[number]

type Settings = Pick<ActivityForm, 'methods' | 'code' | 'place'>

const screenMethods: Method[] = ['ROTATING_QR', 'ACTIVITY_CODE']
const settings: Record<Level, { methods: Method[]; rotation: ActivityForm['code']['rotation']; placeChecked: boolean }> = {
  OPEN: { methods: screenMethods, rotation: 'RELAXED', placeChecked: false },
  CODE: { methods: ['ROTATING_QR'], rotation: 'NORMAL', placeChecked: false },
  PLACE: { methods: screenMethods, rotation: 'NORMAL', placeChecked: true },
  STRICT: { methods: ['ROTATING_QR'], rotation: 'STRICT', placeChecked: true },
}

/** The level that these settings are, or null when somebody chose for themselves; tags belong to every level. */
export function levelOf({ methods, code, place }: Settings): Level | null {
  const onScreen = screenMethods.filter((method) => methods.includes(method)).join()
  return levels.find((level) => settings[level].methods.join() === onScreen && settings[level].rotation === code.rotation
    && settings[level].placeChecked === place.checked) ?? null
}

/** The same settings at this level: tags, coordinates and networks stay. */
export function atLevel<Form extends Settings>(form: Form, level: Level): Settings {
  const { methods, rotation, placeChecked } = settings[level]
  return {
    methods: [...methods, ...form.methods.filter((method) => !screenMethods.includes(method))],
    code: { ...form.code, rotation },
    place: { ...form.place, checked: placeChecked },
  }
}
