import { CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { epochWords } from '../../languages/late/epoch.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { type Version, versionOf } from '../../store/versions.ts'
import classes from './epoch.module.css'

interface Props {
  readonly link: NonNullable<State['otherEpoch']>
}

/** Offers the version that a link is of, until it is put away. */
export default function OtherEpoch({ link }: Props) {
  const [read, setRead] = useState<Props['link'] | null>(null)
  const found = useVersion(link)
  const { name, differs, looking, open, missing } = epochWords()
  if (read === link) return null
  return (
    <section className={classes.epoch} aria-label={name} aria-live="polite">
      <p>
        {differs} {found === 'looking' && looking}
        {found === null && missing}
        {found !== null && found !== 'looking' && (
          <a href={found.address + link.hash}>{open(found.name)}</a>
        )}
      </p>
      <CloseButton aria-label={words.notices.dismiss} onClick={() => setRead(link)} />
    </section>
  )
}

/** The version that a link is of; null: the site has none. */
function useVersion(link: Props['link']): Version | 'looking' | null {
  const [found, setFound] = useState<Version | 'looking' | null>('looking')
  useEffect(() => {
    let current = true
    setFound('looking')
    versionOf(link.epoch, location.href).then((version) => current && setFound(version))
    return () => {
      current = false
    }
  }, [link])
  return found
}
