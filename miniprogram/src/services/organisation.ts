import { apiWith } from './mashang'

const storageKey = 'organisation'
let asked = false

/** Shows what was known last at once, and asks the server once in the life of the process. */
export async function organisationName(show: (name: string) => void): Promise<void> {
  const known: unknown = wx.getStorageSync(storageKey)
  if (typeof known === 'string' && known !== '') show(known)
  if (asked) return
  asked = true
  try {
    const { name } = await apiWith(null).get<{ name: string }>('/console/api/organisation')
    wx.setStorageSync(storageKey, name)
    show(name)
  } catch {
    asked = false
  }
}
