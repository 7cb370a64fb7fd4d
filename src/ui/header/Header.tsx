import { Button } from '@mantine/core'
import { words } from '../../languages/words.ts'
import { isLocked, phaseOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { CopyLink } from './CopyLink.tsx'
import classes from './header.module.css'
import { Icon } from './icons.tsx'
import { Menu } from './Menu.tsx'
import { Quiet } from './Quiet.tsx'
import { SeedsButton } from './SeedsButton.tsx'
import { StepCounter } from './StepCounter.tsx'

/** The row on top: everything that moves the run, and how far it is. */
export function Header() {
  const playing = useModescope((state) => state.playing)
  const owed = useModescope((state) => phaseOf(state) === 'predict')
  const { play, pause, stepOnce, reset } = useModescope.getState()
  return (
    <header className={classes.bar}>
      <h1 className={classes.title}>{words.title}</h1>
      <Button
        className={classes.play}
        leftSection={<Icon name={playing ? 'pause' : 'play'} />}
        disabled={owed}
        title={owed ? words.transport.owed : undefined}
        onClick={playing ? pause : play}
      >
        {playing ? words.transport.pause : words.transport.play}
      </Button>
      <Quiet
        help={owed ? words.transport.owed : words.transport.stepHelp}
        onClick={stepOnce}
        icon="step"
        disabled={owed}
      >
        {words.transport.step}
      </Quiet>
      <Quiet help={words.transport.resetHelp} onClick={reset} icon="reset">
        {words.transport.reset}
      </Quiet>
      <StepCounter />
      <div className={classes.roomy}>
        <UndoRedo />
        <NewSeed />
        <SeedsButton />
        <CopyLink />
      </div>
      <Menu>
        <div className={classes.cramped}>
          <UndoRedo />
          <NewSeed />
          <SeedsButton />
          <CopyLink />
        </div>
      </Menu>
    </header>
  )
}

function UndoRedo() {
  const undoable = useModescope((state) => state.past.length > 0)
  const redoable = useModescope((state) => state.future.length > 0)
  const { undo, redo } = useModescope.getState()
  return (
    <span className={classes.pair}>
      <Quiet help={words.transport.undoHelp} onClick={undo} icon="undo" disabled={!undoable} bare>
        {words.transport.undo}
      </Quiet>
      <Quiet help={words.transport.redoHelp} onClick={redo} icon="redo" disabled={!redoable} bare>
        {words.transport.redo}
      </Quiet>
    </span>
  )
}

const NewSeed = () => (
  <Quiet
    help={words.transport.newSeedHelp}
    onClick={useModescope.getState().newSeed}
    disabled={useModescope(isLocked)}
  >
    {words.transport.newSeed}
  </Quiet>
)
