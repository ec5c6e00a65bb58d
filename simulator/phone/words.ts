import en from './i18n/en.json'
import zh from './i18n/zh.json'
import { device } from './phone'

/** What the phone itself says, in its language. */
export const words = (): typeof zh => (device.state.language === 'en' ? en : zh)
