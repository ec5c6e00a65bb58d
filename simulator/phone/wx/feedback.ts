import { Failure } from '../failure'
import { hideToast, showActionSheet, showModal, showToast } from '../overlays'
import { device } from '../phone'
import { urlOf } from '../files'

interface ToastOptions {
  title: string
  icon?: string
  image?: string
  duration?: number
  mask?: boolean
}

interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

export const feedback = {
  showToast: ({ title, icon = 'success', image = '', duration = 1500, mask = false }: ToastOptions) =>
    showToast(title, icon, duration, mask, image && urlOf(image)),
  hideToast: () => hideToast(),
  showLoading: ({ title, mask = false }: ToastOptions) => showToast(title, 'loading', null, mask),
  hideLoading: () => hideToast(),
  showModal: async (options: ModalOptions) => {
    if ((options.cancelText?.length ?? 0) > 4) throw new Failure('cancelText length should not larger than 4 Chinese characters')
    if ((options.confirmText?.length ?? 0) > 4) throw new Failure('confirmText length should not larger than 4 Chinese characters')
    const { confirm, content } = await showModal({
      title: options.title ?? '', content: options.content ?? '', confirm: options.confirmText ?? '确定', cancel: options.showCancel === false ? null : (options.cancelText ?? '取消'),
      confirmColor: options.confirmColor, editable: options.editable, placeholder: options.placeholderText,
    })
    return { confirm, cancel: !confirm, content: options.editable && confirm ? content : null }
  },
  showActionSheet: async ({ itemList, itemColor = '#000000', alertText = '' }: { itemList: string[]; itemColor?: string; alertText?: string }) => {
    if (itemList.length > 6) throw new Failure('parameter error: itemList should not be large than 6')
    const tapIndex = await showActionSheet(itemList, itemColor, alertText)
    if (tapIndex < 0) throw new Failure('cancel')
    return { tapIndex }
  },
  vibrateShort: ({ type }: { type?: string }) => {
    if (!type || !['heavy', 'medium', 'light'].includes(type)) throw new Failure('style is not support')
    shake(type, 60)
    return {}
  },
  vibrateLong: () => shake('long', 400),
}

function shake(kind: string, ms: number) {
  device.log('vibration', kind)
  document.body.animate([{ translate: '-3px' }, { translate: '3px' }, { translate: '0' }], { duration: ms / 2, iterations: 2 })
}
