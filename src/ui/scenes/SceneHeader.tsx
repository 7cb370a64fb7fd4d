import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { sceneWords } from '../../languages/late/scene.ts'
import { words } from '../../languages/words.ts'
import { leaveScene } from '../../store/scene/way.ts'
import { currentLink } from '../../store/store.ts'
import { formatStep } from '../base/numbers.ts'
import header from '../header/header.module.css'
import { Icon } from '../header/icons.tsx'
import { Quiet } from '../header/Quiet.tsx'
import type { Played } from './played.ts'
import { SceneMenu } from './SceneMenu.tsx'
import classes from './scene.module.css'

interface Props {
  readonly name: string
  readonly store: Played
  /** To what is shown now. */
  readonly link: () => string
}

/** The row on top of a scene: the way back, and everything that moves its run. */
export function SceneHeader({ name, store, link }: Props) {
  const playing = useStore(store, (state) => state.playing)
  const step = useStore(store, (state) => state.step)
  const { play, pause, stepOnce, reset } = store.getState()
  const { back, backHelp, title, stepHelp, resetHelp } = sceneWords()
  return (
    <header className={header.bar}>
      <a
        className={classes.back}
        href={`./${currentLink()}`}
        title={backHelp}
        onClick={(event) => {
          event.preventDefault()
          leaveScene()
        }}
      >
        <span aria-hidden="true">‹ </span>
        {back}
      </a>
      <h1 className={classes.title} aria-label={title(name)}>
        {name}
      </h1>
      <Button
        className={header.play}
        leftSection={<Icon name={playing ? 'pause' : 'play'} />}
        onClick={playing ? pause : play}
      >
        {playing ? words.transport.pause : words.transport.play}
      </Button>
      <Quiet help={stepHelp} onClick={stepOnce} icon="step">
        {words.transport.step}
      </Quiet>
      <Quiet help={resetHelp} onClick={reset} icon="reset">
        {words.transport.reset}
      </Quiet>
      <p className={`${header.counter} ${classes.counter}`}>
        <span className={header.counterLabel}>{words.transport.steps}</span>{' '}
        <span data-testid="step">{formatStep(step)}</span>
      </p>
      <SceneMenu store={store} link={link} />
    </header>
  )
}
