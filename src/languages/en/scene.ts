/** The words that every scene has. */
export const scene = {
  back: 'Playground',
  backHelp: 'Back to the playground, as you left it',
  title: (scene: string) => `Modescope: ${scene}`,
  skip: 'Skip to the pictures',
  shared: 'Of both lanes',
  lane: (letter: string) => `Lane ${letter}`,
  settings: (letter: string) => `Settings of lane ${letter}`,
  menu: 'Menu',
  speeds: { full: 'Full speed' },
  stepHelp: 'Pause, and play both lanes for one step (key .)',
  resetHelp: 'The same run again, from step 0 (key r)',
  keys: 'Keys: Space plays and pauses, . makes a step, r resets.',
  told: (letter: string, how: string) => `${letter}: ${how}.`,
  step: (step: string, playing: boolean) => `Step ${step}, ${playing ? 'playing' : 'paused'}.`,
}
