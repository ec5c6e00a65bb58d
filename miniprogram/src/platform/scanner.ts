import { answered, errMsgOf } from './answered'

export type Scanned = { text: string } | { missing: 'cancelled' | 'denied' }

/** Only from the camera: a picture of a code in the album proves no presence. */
export async function scanWithCamera(): Promise<Scanned> {
  try {
    const { result } = await answered<WechatMiniprogram.ScanCodeSuccessCallbackResult>((callbacks) =>
      wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'], ...callbacks }))
    return { text: result }
  } catch (failure) {
    return { missing: /auth|deny|denied|privacy/i.test(errMsgOf(failure)) ? 'denied' : 'cancelled' }
  }
}
