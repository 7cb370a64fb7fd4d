import { useEffect } from 'react'
import { placeText } from '../../store/lesson/place.ts'
import { useModescope } from '../base/useModescope.ts'
import { usePresenter } from './presenter.ts'

/** A step begins with its question, whoever opened it. */
export function useFirstSlide(): void {
  const place = useModescope(({ lesson }) => lesson && placeText(lesson))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is what it is about
  useEffect(() => usePresenter.getState().turnTo('question'), [place])
}
