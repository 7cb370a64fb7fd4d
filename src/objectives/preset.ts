import type { Params, Values } from '../core/settings/params.ts'

/** The two directions of the screen's second switch. */
export type Direction = 'forward' | 'reverse'

/**
 * Settings of an objective that deserve a name of their own in the menu. What the switch of
 * directions sets does not belong to them: each thing on the screen has one control.
 */
export interface Preset<P extends Params = Params> {
  readonly label: string
  readonly values: Partial<Values<P>>
  /** For each KL direction that it can stand for on the screen's 2×2, the settings that turn to it. */
  readonly corners?: Partial<Readonly<Record<Direction, Partial<Values<P>>>>>
}
