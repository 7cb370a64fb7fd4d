import type { Actions, GetState, SetState } from './actions.ts'

/** More than these would cover the page. */
const MOST = 3
/** A message stays at least so long, in ms, and as long as a slow reader needs for each character. */
const LEAST = 6000
const READING = 60

const timeFor = (text: string): number => Math.max(LEAST, READING * text.length)

let ids = 0

/** Messages to the person. They leave by themselves, but not from under a hand or an eye. */
export function notices(
  set: SetState,
  get: GetState,
): Pick<Actions, 'notify' | 'dismiss' | 'holdNotice'> {
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  let held: number | null = null

  const dismiss = (id: number) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    if (held === id) held = null
    set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }))
  }
  const leaveLater = (id: number) => {
    const notice = get().notices.find((one) => one.id === id)
    if (notice)
      timers.set(
        id,
        setTimeout(() => dismiss(id), timeFor(notice.text)),
      )
  }

  return {
    notify(text, subject = text) {
      const id = ++ids
      const others = get().notices.filter((notice) => notice.subject !== subject)
      const kept = [...others, { id, subject, text }].slice(-MOST)
      for (const gone of get().notices) if (!kept.includes(gone)) dismiss(gone.id)
      set({ notices: kept })
      leaveLater(id)
    },
    dismiss,
    holdNotice(id) {
      if (held !== null) leaveLater(held)
      held = id
      if (id !== null) clearTimeout(timers.get(id))
    },
  }
}
