import { createI18n } from 'vue-i18n'
import { watch } from 'vue'
import kitInEnglish from './en.json'
import { language, type Language } from './language'
import kitInChinese from './zh.json'

export type MessageTree = { [key: string]: string | MessageTree }
export type MessageFiles = Record<string, { default: MessageTree }>

/** Puts `…/<name>/i18n/zh.json` below the key `<name>`, so that two modules never meet. */
export function gatherMessages(files: MessageFiles): Record<Language, MessageTree> {
  const gathered: Record<Language, MessageTree> = { zh: {}, en: {} }
  for (const [path, file] of Object.entries(files)) {
    const [, name, tongue] = /([^/]+)\/i18n\/(zh|en)\.json$/.exec(path) ?? []
    if (name && tongue) gathered[tongue as Language][name] = file.default
  }
  return gathered
}

/** The i18n of one page: the kit's words and those of the files given. */
export function createMessages(files: MessageFiles) {
  const gathered = gatherMessages(files)
  const i18n = createI18n({
    legacy: false,
    locale: language.value,
    fallbackLocale: 'zh',
    messages: { zh: { ...gathered.zh, kit: kitInChinese }, en: { ...gathered.en, kit: kitInEnglish } },
  })
  watch(language, (chosen) => (i18n.global.locale.value = chosen))
  return i18n
}
