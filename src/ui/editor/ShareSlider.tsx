import { Slider } from '@mantine/core'
import type { Mode } from '../../core/gaussian/mode.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import classes from './editor.module.css'
import { changeMode } from './edits.ts'

interface Props {
  readonly modes: readonly Mode[]
  /** The mode in hand. */
  readonly index: number
}

/** A mode's share of the data in percent; the others keep their proportions. */
export function ShareSlider({ modes, index }: Props) {
  const mode = modes[index]
  const total = modes.reduce((sum, { weight }) => sum + weight, 0)
  const others = total - mode.weight
  const percent = Math.round((100 * mode.weight) / total)
  const label = settingsWords().share(index + 1)
  return (
    <div className={classes.share}>
      <span aria-hidden="true">{label}</span>
      <output aria-hidden="true">{settingsWords().percent(percent)}</output>
      <Slider
        className={classes.slider}
        size={4}
        thumbSize={18}
        min={1}
        max={99}
        value={percent}
        label={null}
        disabled={modes.length === 1}
        thumbLabel={label}
        thumbValueText={settingsWords().percent(percent)}
        onChange={(next) => changeMode(index, { ...mode, weight: (next * others) / (100 - next) })}
      />
    </div>
  )
}
