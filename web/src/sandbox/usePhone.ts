import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { memberClient, memberSession } from '@/kit/http'
import { pickUpPhoneOf } from '@/kit/member/deviceKey'
import { sandboxApi, type ChatMessage, type MenuButton, type Pushed, type SandboxUser, type Sms } from './sandboxApi'

const acting = /(?:^|;\s*)mashang_sandbox_person=([^;]*)/
const refreshEveryMs = 2500

/** The phone on the desk: whose it is, what it shows, and what its owner does with it. */
export function usePhone() {
  const users = shallowRef<SandboxUser[]>([])
  const userId = ref('')
  const menu = shallowRef<MenuButton[]>([])
  const messages = shallowRef<ChatMessage[]>([])
  const sms = shallowRef<Sms[]>([])
  const lastPush = shallowRef<Pushed | null>(null)
  const opened = ref<{ path: string; visit: number } | null>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const failure = shallowRef<unknown>(null)
  const refusal = shallowRef<unknown>(null)
  const nothingOpened = ref(false)
  const busy = ref(false)
  const user = computed(() => users.value.find((one) => one.id === userId.value) ?? null)
  let visits = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function start() {
    state.value = 'loading'
    try {
      users.value = await sandboxApi.users()
      menu.value = await sandboxApi.menu()
      const known = users.value.find((one) => one.id === acting.exec(document.cookie)?.[1])
      await pickUp((known ?? users.value[0])?.id ?? '')
      state.value = 'ready'
      clearTimeout(timer)
      timer = setTimeout(tick, refreshEveryMs)
    } catch (error) {
      failure.value = error
      state.value = 'failed'
    }
  }

  /** Takes somebody's phone in hand: pages opened from now on are theirs. */
  async function pickUp(id: string) {
    opened.value = null
    if (acting.exec(document.cookie)?.[1] !== id) {
      await endMemberSession()
      await sandboxApi.act(id)
    }
    pickUpPhoneOf(id)
    userId.value = id
    messages.value = []
    sms.value = []
    lastPush.value = null
    refusal.value = null
    await look()
  }

  async function look() {
    const id = userId.value
    const [chat, texts] = await Promise.all([sandboxApi.chat(id), sandboxApi.sms(id).catch(() => [])])
    if (id !== userId.value) return
    messages.value = chat
    sms.value = texts
  }

  async function tick() {
    if (document.visibilityState === 'visible' && !busy.value) {
      await Promise.all([look(), sandboxApi.menu().then((buttons) => (menu.value = buttons))]).catch(() => undefined)
    }
    timer = setTimeout(tick, refreshEveryMs)
  }

  async function act<T>(work: () => Promise<T>): Promise<T | null> {
    busy.value = true
    refusal.value = null
    const showSoon = setTimeout(() => void look().catch(() => undefined), 150)
    try {
      return await work()
    } catch (error) {
      refusal.value = error
      return null
    } finally {
      clearTimeout(showSoon)
      busy.value = false
      users.value = await sandboxApi.users().catch(() => users.value)
      await look().catch(() => undefined)
    }
  }

  async function push(work: () => Promise<Pushed>) {
    const pushed = await act(work)
    if (pushed && pushed.pushes > 0) lastPush.value = pushed
  }

  function show(path: string) {
    opened.value = { path, visit: ++visits }
  }

  /** Opens an address inside the phone. */
  const open = (address: string) => scanPlainly(new URL(address, location.href).href)

  /** Plain WeChat: the account's own codes follow it, addresses open here, those of other sites beside the phone. */
  async function scanPlainly(text: string) {
    nothingOpened.value = false
    const scanned = await act(() => sandboxApi.scan(userId.value, text))
    if (scanned?.pushed) lastPush.value = scanned.pushed
    nothingOpened.value = scanned !== null && !scanned.opens && !scanned.pushed
    if (!scanned?.opens) return
    const target = scanned.opens
    const own = new URL(target, location.href)
    if (own.origin === location.origin) show(own.pathname + own.search)
    else window.open(target, '_blank', 'noopener')
  }

  async function tap(button: MenuButton) {
    if (button.type === 'click' && button.key) return push(() => sandboxApi.menuClick(userId.value, button.key ?? ''))
    if (!button.url) return
    void sandboxApi.menuView(userId.value, button.url).catch(() => undefined)
    await open(button.url)
  }

  onScopeDispose(() => clearTimeout(timer))

  return {
    users, user, menu, messages, sms, lastPush, opened, state, failure, refusal, nothingOpened, busy, start, open, tap, scanPlainly,
    pickUp: (id: string) => act(() => pickUp(id)),
    follow: () => push(() => sandboxApi.follow(userId.value)),
    unfollow: () => push(() => sandboxApi.unfollow(userId.value)),
    menuScan: (text: string) => push(() => sandboxApi.menuScan(userId.value, text)),
    say: (text: string) => push(() => sandboxApi.say(userId.value, text)),
    repeat: () => push(() => sandboxApi.repeat(userId.value)),
    closePage: () => (opened.value = null),
  }
}

export type Phone = ReturnType<typeof usePhone>

/** The pages of the last person keep their cookie until it is given back. */
async function endMemberSession() {
  try {
    if (await memberSession.refresh()) await memberClient.delete('/app/api/session')
  } catch {
    // Without an answer the new person's pages ask WeChat who they are, which is what we want.
  }
  memberSession.drop()
}
