import type { LaneName } from '../../core/settings/experiment.ts'
import { CodedKey } from './CodedKey.tsx'
import { CollapseKey } from './CollapseKey.tsx'
import { CountsKey } from './CountsKey.tsx'
import { FieldKey } from './FieldKey.tsx'
import { FilmKey } from './FilmKey.tsx'
import { LemmaKey } from './LemmaKey.tsx'
import { PathKey } from './PathKey.tsx'
import { TermsKey } from './TermsKey.tsx'

/** The keys of layers that are off at first. */
export default function LayerKeys({ lane }: { readonly lane: LaneName }) {
  return (
    <>
      <FieldKey lane={lane} />
      <CollapseKey lane={lane} />
      <LemmaKey lane={lane} />
      <CountsKey lane={lane} />
      <TermsKey lane={lane} />
      <PathKey lane={lane} />
      <FilmKey lane={lane} />
      <CodedKey lane={lane} />
    </>
  )
}
