import en from './i18n/en.json'
import zh from './i18n/zh.json'

const kept = 'simulator.language'

export const language = (): 'zh' | 'en' => (localStorage.getItem(kept) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')) as 'zh' | 'en'

export function chooseLanguage(choice: 'zh' | 'en') {
  localStorage.setItem(kept, choice)
  location.reload()
}

export const words = (): typeof zh => (language() === 'en' ? en : zh)

/** A sentence with its gaps filled. */
export const filled = (sentence: string, gaps: Record<string, string | number>) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(gaps[name] ?? ''))
