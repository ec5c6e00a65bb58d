import { StorageFull, type Marks, type Store } from '../domain/ports'
import { answered, errMsgOf, knows } from './answered'

// WeChat encrypts with a key of its own (base library 2.21.3); older ones store in the plain.
const encrypt = knows('canIUse') && wx.canIUse('setStorage.object.encrypt')

/** The storage of this person on this phone. */
export const wxStore: Store = {
  async read(key) {
    try {
      const { data } = await answered<{ data: unknown }>((callbacks) => wx.getStorage({ key, encrypt, ...callbacks } as WechatMiniprogram.GetStorageOption))
      return typeof data === 'string' && data !== '' ? data : null
    } catch {
      return null
    }
  },
  async write(key, data) {
    await answered((callbacks) => wx.setStorage({ key, data, encrypt, ...callbacks } as WechatMiniprogram.SetStorageOption)).catch((failure) => {
      // Every reason not to store is the same to the person: nothing was kept.
      throw Object.assign(new StorageFull(), { cause: errMsgOf(failure) })
    })
  },
  async remove(key) {
    await answered((callbacks) => wx.removeStorage({ key, ...callbacks })).catch(() => undefined)
  },
  async keys() {
    const { keys } = await answered<WechatMiniprogram.GetStorageInfoSuccessCallbackOption>((callbacks) => wx.getStorageInfo(callbacks))
    return keys
  },
}

const markKey = 'kept-marks'

/** A file beside the storage: the system may clear one without the other. Without a file system the marks lie in the storage as well. */
export const wxMarks: Marks = {
  all() {
    try {
      return JSON.parse(readMarks()) as string[]
    } catch {
      return []
    }
  },
  replace(ids) {
    const text = JSON.stringify(ids)
    const files = fileSystem()
    try {
      if (files) files.writeFileSync(markFile(), text, 'utf8')
      else wx.setStorageSync(markKey, text)
    } catch {
      // Without a mark a loss cannot be told; the record itself is not touched by it.
    }
  },
}

function readMarks(): string {
  const files = fileSystem()
  return files ? String(files.readFileSync(markFile(), 'utf8')) : String(wx.getStorageSync(markKey) || '[]')
}

function fileSystem(): WechatMiniprogram.FileSystemManager | null {
  return knows('getFileSystemManager') && wx.env?.USER_DATA_PATH ? wx.getFileSystemManager() : null
}

function markFile(): string {
  return `${wx.env.USER_DATA_PATH}/kept-marks.json`
}
