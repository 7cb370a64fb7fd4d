import type { LaneName } from '../../core/settings/experiment.ts'
import { CodedKey } from './CodedKey.tsx'
import { CollapseKey } from './CollapseKey.tsx'
import { FieldKey } from './FieldKey.tsx'
import { FilmKey } from './FilmKey.tsx'
import { FlowKey } from './FlowKey.tsx'
import { LemmaKey } from './LemmaKey.tsx'
import classes from './lane.module.css'
import { PathKey } from './PathKey.tsx'
import { TermsKey } from './TermsKey.tsx'

/** What colours and arrows of the picture mean, where that needs more than a mark; a line each. */
export const PictureKeys = ({ lane }: { readonly lane: LaneName }) => (
  <div className={classes.keys}>
    <FieldKey lane={lane} />
    <CollapseKey lane={lane} />
    <LemmaKey lane={lane} />
    <TermsKey lane={lane} />
    <PathKey lane={lane} />
    <FlowKey lane={lane} />
    <FilmKey lane={lane} />
    <CodedKey lane={lane} />
  </div>
)
