import { choose } from '../../core/settings/experiment.ts'
import type { Space } from '../../core/space/space.ts'
import { presetLabel, summaryOf } from '../../languages/declared.ts'
import type { Family, Objective } from '../../objectives/objective.ts'
import type { Preset } from '../../objectives/preset.ts'
import { objectives } from '../../objectives/registry.ts'

/** An entry of the list: an objective with the settings of one of its presets. */
export interface Offered {
  readonly key: string
  readonly objective: Objective
  readonly preset: Preset
  readonly label: string
  readonly summary: string
  readonly tex: string
}

const families: readonly Family[] = ['fit', 'gan', 'vae', 'joint', 'path', 'adaptation']

function offer(objective: Objective, preset: Preset, index: number): Offered {
  const { corners = {} } = preset
  const turned = corners.forward ?? corners.reverse
  const { values } = choose(objective, { ...preset.values, ...turned })
  return {
    key: `${objective.id} ${index}`,
    objective,
    preset,
    label: presetLabel(objective, preset),
    summary: summaryOf(objective, values),
    tex: objective.formula(values as never),
  }
}

/** What there is on a space and has every word of the query in its name, its summary or its source, by family. */
export function offered(
  query: string,
  space: Space['kind'],
): readonly (readonly [Family, readonly Offered[]])[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  const all = objectives
    .filter(({ spaces }) => spaces.includes(space))
    .flatMap((one) => one.presets.map((preset, i) => offer(one, preset, i)))
  const fits = ({ objective, label, summary }: Offered) => {
    const text = `${objective.label} ${label} ${summary} ${objective.reference}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
  return families
    .map((family) => {
      const of = all.filter((one) => one.objective.family === family && fits(one))
      return [family, of] as const
    })
    .filter(([, of]) => of.length > 0)
}
