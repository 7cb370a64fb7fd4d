import { useEffect, useRef, useState } from 'react'
import { channelName, type Standing, standingIn, type Wish } from './message.ts'

const keys: Readonly<Record<string, Wish>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
}

/** Where the presenter's view of this browser stands, and the way to drive it, by its keys as well. */
export function usePresented(): {
  readonly standing: Standing | null
  readonly wish: (wish: Wish) => void
} {
  const [standing, setStanding] = useState<Standing | null>(null)
  const channel = useRef<BroadcastChannel>(null)
  const wish = (said: Wish) => channel.current?.postMessage(said)
  useEffect(() => {
    const opened = new BroadcastChannel(channelName)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      const said = standingIn(data)
      if (said) setStanding(said)
    }
    opened.postMessage('where' satisfies Wish)
    const press = (event: KeyboardEvent) => {
      const said = keys[event.key]
      if (!said) return
      event.preventDefault()
      opened.postMessage(said)
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      opened.close()
    }
  }, [])
  return { standing, wish }
}
