import { Failure } from '../failure'
import { ask } from '../overlays'
import { complain, device } from '../phone'
import { words } from '../words'
import type { Self } from '../tags/tag'
import type { Context } from './context'

type Scope = keyof ReturnType<typeof words>['scopes']
type PrivacyAnswer = { event: string; buttonId?: string }
type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void

const tapLastsMs = 3_000

/** What the person allows the mini program: the privacy terms once, then each kind of access. */
export class Permissions {
  private listener: PrivacyListener | null = null
  private readonly tapped = new Set<string>()
  private lastTap = 0

  constructor(private readonly context: Context) {
    addEventListener('click', () => (this.lastTap = Date.now()), { capture: true })
  }

  get needsPrivacy() {
    return device.settings.privacy !== false && !device.data.kept.privacyAgreed
  }

  onNeedPrivacy = (listener: PrivacyListener) => void (this.listener = listener)

  /** The button of the privacy terms was tapped. */
  agreeByButton(self: Self, id: string) {
    this.tapped.add(id)
    device.data.keep({ privacyAgreed: true })
    self.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  }

  /** Before personal data is read: the terms must have been agreed to. */
  async privacy(referrer: string): Promise<void> {
    if (!this.needsPrivacy) return
    const agreed = this.listener ? await this.byListener(this.listener, referrer) : await this.byDefaultSheet()
    if (!agreed) throw new Failure('privacy permission is not authorized', { errno: 104 })
    device.data.keep({ privacyAgreed: true })
  }

  private byListener(listener: PrivacyListener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      listener(({ event, buttonId = '' }) => {
        if (event === 'disagree') resolve(false)
        if (event !== 'agree') return
        if (!this.tapped.has(buttonId)) complain(`onNeedPrivacyAuthorization: no button with open-type=agreePrivacyAuthorization and the id "${buttonId}" was tapped`)
        resolve(this.tapped.has(buttonId))
      }, { referrer })
    })
  }

  private async byDefaultSheet() {
    const { privacyTitle, privacyText, agree, refuse } = words()
    return (await ask({ title: privacyTitle, text: privacyText, allow: agree, refuse })).allowed
  }

  /** Whether this access is allowed; the person is asked the first time only. */
  async scope(scope: string): Promise<void> {
    const known = device.data.kept.scopes[scope]
    if (known === false) throw new Failure('auth deny')
    if (known) return
    const { scopes, allow, refuse, asks } = words()
    const what = scopes[scope as Scope]
    if (!what) throw new Failure('scope is invalid')
    const why = this.context.program.appJson.permission?.[scope]?.desc ?? ''
    const { allowed } = await ask({ title: `${device.settings.name} ${asks} ${what}`, text: why, allow, refuse })
    device.data.keep({ scopes: { ...device.data.kept.scopes, [scope]: allowed } })
    if (!allowed) throw new Failure('auth deny')
  }

  /** Some methods may be called only because somebody tapped. */
  mustFollowTap() {
    if (Date.now() - this.lastTap > tapLastsMs) throw new Failure('can only be invoked by user TAP gesture.')
  }
}
