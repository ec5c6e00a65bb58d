import { memberClient, type MemberSessionBody, type SignedInMember } from '@/kit/http'

export type Purpose = 'PHONE' | 'LOCATION' | 'FACE'

export interface Consent {
  purpose: Purpose
  currentVersion: string
  given: boolean
  version: string | null
  givenAt: string | null
  withdrawnAt: string | null
}

export interface CodeSent {
  resendAfterSeconds: number
  expiresInSeconds: number
}

/** `session` is there when this WeChat account now belongs to the member who already had the phone. */
export interface Bound {
  member: SignedInMember
  session: MemberSessionBody | null
}

export const meKey = ['/app/api/me']
export const consentsKey = ['/app/api/consents']

export const readMe = () => memberClient.get<SignedInMember>('/app/api/me')
export const rename = (name: string) => memberClient.post<SignedInMember>('/app/api/me/name', { name })
export const readConsents = async () => (await memberClient.get<{ items: Consent[] }>('/app/api/consents')).items
export const changeConsent = (consent: Consent, given: boolean) =>
  memberClient.put<Consent>(`/app/api/consents/${consent.purpose}`, { given, version: consent.currentVersion })
export const sendCode = (phone: string, proof: { challenge?: string; answer?: string } = {}) =>
  memberClient.post<CodeSent>('/app/api/phone/code', { phone, ...proof })
export const bindPhone = (phone: string, code: string, consentVersion: string) =>
  memberClient.post<Bound>('/app/api/phone/bind', { phone, code, consentVersion })
export const signOut = () => memberClient.delete('/app/api/session')
