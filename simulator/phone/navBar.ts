import { make } from '../desk/make'
import type { WindowConfig } from './program'

export interface NavBar {
  title: (text: string) => void
  colors: (front: string, back: string) => void
  loading: (on: boolean) => void
}

/** The bar with the title over a page. */
export function navBar(page: HTMLElement, config: WindowConfig, back: () => void): NavBar {
  const bar = make('header', page, 'nav-bar')
  if (config.navigationStyle === 'custom') page.classList.add('custom-nav')
  const arrow = make('button', bar, 'nav-back')
  arrow.onclick = back
  const title = make('h1', bar, 'nav-title')
  const spinner = make('i', title, 'nav-spinner')
  const words = make('span', title)
  spinner.hidden = true
  const colors = (front: string, behind: string) => {
    bar.style.color = front
    bar.style.backgroundColor = behind
    page.style.setProperty('--nav-front', front)
    page.style.setProperty('--nav-back', behind)
  }
  const shown: NavBar = { title: (text) => (words.textContent = text), colors, loading: (on) => (spinner.hidden = !on) }
  shown.title(config.navigationBarTitleText ?? '')
  colors(config.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000', config.navigationBarBackgroundColor ?? '#ededed')
  return shown
}
