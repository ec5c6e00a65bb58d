import { staffClient } from '@/kit/http'

export interface MenuButton {
  type: string
  name: string
  key?: string
  url?: string
  appid?: string
  pagepath?: string
}

export interface AccountMenu {
  buttons: MenuButton[]
  changedAt: string | null
  publishedAt: string | null
  publishedBy: string | null
  upToDate: boolean
  defaultMenu: boolean
}

const path = '/console/api/wechat/menu'

export const accountMenu = () => staffClient.get<AccountMenu>(path)
export const saveMenu = (buttons: MenuButton[]) => staffClient.put<AccountMenu>(path, { buttons })
export const publishMenu = () => staffClient.post<AccountMenu>(`${path}/publish`)

/** WeChat counts bytes: 16 of them are five Chinese characters. */
export function fitsName(name: string): boolean {
  const bytes = new TextEncoder().encode(name.trim()).length
  return bytes > 0 && bytes <= 16
}
