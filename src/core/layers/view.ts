import { type ToggleParam, toggle } from '../settings/params.ts'
import type { LayerId } from './layer.ts'
import { layers } from './registry.ts'

/** What the pictures show, as a link says it. Not part of the experiment, but of what is shared. */
export const viewParams: Readonly<Record<LayerId, ToggleParam>> = Object.fromEntries(
  layers.map(({ id, label, help, default: on }) => [id, toggle({ label, help, default: on })]),
)
