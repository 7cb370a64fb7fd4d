import { useEffect } from 'react'
import { useModescope } from '../../base/useModescope.ts'
import { act } from '../act.ts'
import { usePresenter } from '../presenter.ts'
import { channelName, type Standing, wishIn } from './message.ts'

/** Tells the window of notes where the view stands, and does what it wishes. */
export function useNotes(): void {
  const id = useModescope(({ lesson }) => lesson?.lesson.id)
  const at = useModescope(({ lesson }) => lesson?.at ?? 0)
  const slide = usePresenter((presenter) => presenter.slide)
  useEffect(() => {
    if (id === undefined) return
    const channel = new BroadcastChannel(channelName)
    const tell = () => {
      const standing: Standing = { lesson: id, at, slide, since: usePresenter.getState().since }
      channel.postMessage(standing)
    }
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const wish = wishIn(data)
      if (wish === 'where') tell()
      if (wish === 'restart') {
        usePresenter.getState().begin()
        tell()
      }
      if (wish === 'next' || wish === 'back') act(wish)
    }
    tell()
    return () => channel.close()
  }, [id, at, slide])
}
