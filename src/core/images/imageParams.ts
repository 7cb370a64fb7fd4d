import { choice, type Option, real } from '../settings/params.ts'

/** Sides that networks train at: in seconds, in a minute, and as MNIST has them. */
const sides = ['12', '16', '28'] as const

export const pictureSize = choice<(typeof sides)[number]>({
  label: 'Picture size',
  help: 'Pixels of a side. Larger ones train more slowly.',
  default: '12',
  options: sides.map((value) => ({ value, label: `${value} × ${value}` })),
})

export const pictureJitter = real({
  label: 'Jitter',
  help: 'How much pictures of one mode differ, in place, size, slant and pen; 0 makes them all the same.',
  default: 1,
  min: 0,
  max: 1.5,
  step: 0.05,
})

/** Which kind is rare, and how rare. */
export const rareKind = (kinds: readonly Option[]) => ({
  rare: choice({
    label: 'Rare',
    help: 'Which of them is rare; the others share the rest of the data equally.',
    default: 'none',
    options: [{ value: 'none', label: 'None' }, ...kinds],
  }),
  share: real({
    label: 'Rare share',
    help: 'Share of the data that the rare one has.',
    default: 0.02,
    min: 0.001,
    max: 0.1,
    scale: 'log',
    shownWhen: ({ rare }) => rare !== 'none',
  }),
})

/** The number of the rare one; null for none. */
export function rareOf(kinds: readonly Option[], rare: string): number | null {
  const k = kinds.findIndex(({ value }) => value === rare)
  return k < 0 ? null : k
}

export const digitKinds: readonly Option[] = Array.from({ length: 10 }, (_, k) => ({
  value: String(k),
  label: String(k),
}))

/** What networks learn pictures of 12 × 12 pixels and more with: chosen on seeds 11 to 14. */
export const pictureTraining = {
  training: { width: 128 },
  // At 0.05 a GAN with reverse KL, which learns ten digits in 3000 steps, had lost all of one of two
  // seeds after 6000; at this none of four.
  lanes: { instanceNoise: 0.2 },
} as const
