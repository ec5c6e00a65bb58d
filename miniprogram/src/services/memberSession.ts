import type { Member, MemberSession as Tokens } from '../domain/contract'
import { Offline } from '../domain/failure'
import type { Api, Session } from './api'

/**
 * Who is signed in, in memory only: WeChat proves it anew at each start, so that no token lies in the phone's storage. Callers at the same
 * time share one sign-in.
 */
export class MemberSession implements Session {
  private current: Tokens | null = null
  private running: Promise<Tokens> | null = null

  /** @param anonymous calls without a token */
  constructor(private readonly anonymous: Pick<Api, 'post'>, private readonly loginCode: () => Promise<string>) {}

  get member(): Member | null {
    return this.current?.member ?? null
  }

  async token(): Promise<string> {
    return (this.current ?? await this.signIn()).accessToken
  }

  async renew(): Promise<string> {
    const refreshToken = this.current?.refreshToken
    this.current = null
    if (!refreshToken) return (await this.signIn()).accessToken
    this.running ??= this.shared(this.anonymous.post<Tokens>('/app/api/session/refresh', { refreshToken }).catch((error) => {
      if (error instanceof Offline) throw error
      return this.signInAnew()
    }))
    return (await this.running).accessToken
  }

  /** Takes the tokens of the member that this one was folded into. */
  adopt(tokens: Tokens): void {
    this.current = tokens
  }

  know(member: Member): void {
    if (this.current) this.current = { ...this.current, member }
  }

  private signIn(): Promise<Tokens> {
    this.running ??= this.shared(this.signInAnew())
    return this.running
  }

  private shared(asking: Promise<Tokens>): Promise<Tokens> {
    return asking.then((tokens) => (this.current = tokens)).finally(() => (this.running = null))
  }

  private async signInAnew(): Promise<Tokens> {
    const code = await this.loginCode().catch(() => {
      throw new Offline()
    })
    return this.anonymous.post<Tokens>('/app/api/session/wechat-mini', { code })
  }
}
