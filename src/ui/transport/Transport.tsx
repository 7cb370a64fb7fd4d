import { Button, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useModescope } from '../../store/store.ts'
import { strings } from '../strings.ts'
import { BackendSelect } from './BackendSelect.tsx'
import { CopyLink } from './CopyLink.tsx'
import { Icon } from './icons.tsx'
import { RunTo } from './RunTo.tsx'
import { SeedsButton } from './SeedsButton.tsx'
import { SpeedSelect } from './SpeedSelect.tsx'
import { StepCounter } from './StepCounter.tsx'
import { ThemeSelect } from './ThemeSelect.tsx'
import classes from './transport.module.css'

const words = strings.transport

/** The row on top: everything that moves the run, and how far it is. */
export function Transport() {
  const playing = useModescope((state) => state.playing)
  const { play, pause, stepOnce, reset, newSeed } = useModescope.getState()
  return (
    <header className={classes.bar}>
      <h1 className={classes.title}>{strings.title}</h1>
      <div className={classes.main}>
        <Button
          className={classes.play}
          leftSection={<Icon name={playing ? 'pause' : 'play'} />}
          onClick={playing ? pause : play}
        >
          {playing ? words.pause : words.play}
        </Button>
        <Quiet help={words.stepHelp} onClick={stepOnce} icon={<Icon name="step" />}>
          {words.step}
        </Quiet>
        <Quiet help={words.resetHelp} onClick={reset}>
          {words.reset}
        </Quiet>
        <StepCounter />
      </div>
      <div className={classes.more}>
        <Quiet help={words.newSeedHelp} onClick={newSeed}>
          {words.newSeed}
        </Quiet>
        <SeedsButton />
        <SpeedSelect />
        <RunTo />
        <BackendSelect />
        <ThemeSelect />
        <CopyLink />
      </div>
    </header>
  )
}

interface QuietProps {
  readonly help: string
  readonly icon?: ReactNode
  readonly onClick: () => void
  readonly children: string
}

function Quiet({ help, icon, onClick, children }: QuietProps) {
  return (
    <Tooltip label={help}>
      <Button variant="default" className={classes.quiet} leftSection={icon} onClick={onClick}>
        {children}
      </Button>
    </Tooltip>
  )
}
