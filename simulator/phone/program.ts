import type { ComponentConfig } from './engine'

/** A compiled mini program, as build.mjs writes it into app.js. */
export interface MiniProgram {
  appJson: AppJson
  pages: string[]
  components: Record<string, { config: ComponentConfig & WindowConfig; prefix: string }>
  templates: () => Record<string, (name: string) => never>
  modules: Record<string, { requires: Record<string, string>; body: (...given: unknown[]) => void }>
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  disableScroll?: boolean
}

export interface TabBarItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface AppJson {
  window?: WindowConfig
  tabBar?: { color?: string; selectedColor?: string; backgroundColor?: string; list: TabBarItem[] }
  permission?: Record<string, { desc: string }>
  requiredPrivateInfos?: string[]
  entryPagePath?: string
}

declare global {
  interface Window {
    miniProgram: MiniProgram
  }
}
