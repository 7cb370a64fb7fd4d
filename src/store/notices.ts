import type { Actions, SetState } from './state.ts'

let ids = 0

/** Messages to the person. */
export const notices = (set: SetState): Pick<Actions, 'notify' | 'dismiss'> => ({
  notify: (text) =>
    set((state) => ({
      // The same message twice is one message; more than a handful helps nobody.
      notices: [
        ...state.notices.filter((notice) => notice.text !== text),
        { id: ++ids, text },
      ].slice(-5),
    })),
  dismiss: (id) =>
    set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
})
