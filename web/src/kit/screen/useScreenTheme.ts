import { ref, watchEffect } from 'vue'

export type ScreenTheme = 'dark' | 'light'
const storageKey = 'mashang.screenTheme'

function remembered(): ScreenTheme {
  try {
    return localStorage.getItem(storageKey) === 'light' ? 'light' : 'dark'
  } catch {
    return 'dark'
  }
}

const theme = ref<ScreenTheme>(remembered())
watchEffect(() => (document.documentElement.dataset.theme = theme.value))

/** Dark or light, remembered on this device: halls differ, and so do projectors. */
export function useScreenTheme() {
  function turn() {
    theme.value = theme.value === 'dark' ? 'light' : 'dark'
    try {
      localStorage.setItem(storageKey, theme.value)
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }
  return { theme, turn }
}
