import { ref, type Ref } from 'vue'

export type Language = 'zh' | 'en'

const storageKey = 'mashang.language'
const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

/** The language that the person chose, Chinese until they choose. */
export const language: Ref<Language> = ref(remembered())
show(language.value)

export function chooseLanguage(chosen: Language): void {
  language.value = chosen
  show(chosen)
  try {
    localStorage.setItem(storageKey, chosen)
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

/** The BCP 47 tag for Accept-Language, the html element and Intl. */
export function languageTag(): string {
  return tags[language.value]
}

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

function show(chosen: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = tags[chosen]
}
