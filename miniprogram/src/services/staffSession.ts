import type { Permission, StaffPhone } from '../domain/contract'
import type { Api, Session } from './api'

/** Acting as the staff account that this member is linked to, in memory only; a token lives a quarter of an hour and is asked for anew. */
export class StaffSession implements Session {
  private current: StaffPhone | null = null

  /** @param member calls with the member's own token */
  constructor(private readonly member: Pick<Api, 'post'>) {}

  async token(): Promise<string> {
    return (this.current ?? await this.begin()).accessToken
  }

  async renew(): Promise<string> {
    return (await this.begin()).accessToken
  }

  async may(permission: Permission): Promise<boolean> {
    return (this.current ?? await this.begin()).permissions.includes(permission)
  }

  forget(): void {
    this.current = null
  }

  private async begin(): Promise<StaffPhone> {
    this.current = await this.member.post<StaffPhone>('/app/api/staff-link/session', {})
    return this.current
  }
}
