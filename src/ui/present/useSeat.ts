import { useEffect } from 'react'
import { useModescope } from '../base/useModescope.ts'

/** Where each phone is asked for its seat, who presents sits on the one that the course has by itself. */
export function useSeat(): void {
  const asked = useModescope(({ asksSeat }) => asksSeat)
  useEffect(() => {
    const { experiment, takeSeat } = useModescope.getState()
    if (asked) takeSeat(experiment.training.seed)
  }, [asked])
}
