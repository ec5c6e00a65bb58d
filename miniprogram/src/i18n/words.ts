import english from './en.json'
import chinese from './zh.json'

export type Words = typeof chinese
export type Language = 'zh' | 'en'

const all: Record<Language, Words> = { zh: chinese, en: english }

export function wordsIn(language: Language): Words {
  return all[language]
}

/** The language of a system that says `zh_CN`, `en` or anything else; Chinese first. */
export function languageOf(system: string): Language {
  return /^en/i.test(system) ? 'en' : 'zh'
}

/** Puts values where the sentence has {names}. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => name in values ? String(values[name]) : place)
}
