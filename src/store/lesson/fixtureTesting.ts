import type { Lesson, Step } from '../../lessons/lesson.ts'

const step = (id: string, change: Partial<Step>): Step => ({
  id,
  minutes: 5,
  course: '#from=1&stop=300',
  ask: {
    text: 'How many of the eight modes will A have?',
    options: [
      { text: 'All of them', misconception: 'a model of p has all its modes' },
      { text: 'Some of them', misconception: null },
      { text: 'None', misconception: 'a game has no aim' },
    ],
    right: 1,
  },
  look: 'Watch the badges of A.',
  say: 'The reverse direction $D(q, p)$ seeks.',
  free: ['seed', 'b.beta'],
  vary: 'Try another seed.',
  notes: 'Most say: all.',
  claim: { kind: 'exact', text: 'two is two', measure: () => ({ two: 2 }), holds: () => true },
  ...change,
})

/** A lesson of no sense, for tests. */
export const fixture: Lesson = {
  id: 'luck',
  title: 'GAN and VAE: is it luck?',
  goal: 'You can say how much of a picture is its seed.',
  minutes: { short: 45, long: 90 },
  steps: [
    step('one', {}),
    step('ten', { course: '#from=1&width=32&stop=500' }),
    step('class', { course: '#from=1&batch=32&stop=700', long: true }),
  ],
  homework: { text: 'Find a seed that shows otherwise.', answer: '#from=1&seed=7&stop=300' },
}

/** Its texts in other words; formulas stay. */
export function fixtureIn(say: (text: string) => string): Lesson {
  const said = (text: string) =>
    text
      .split('$')
      .map((part, i) => (i % 2 === 1 ? part : say(part)))
      .join('$')
  const { title, goal, steps, homework } = fixture
  return {
    ...fixture,
    title: said(title),
    goal: said(goal),
    homework: { ...homework, text: said(homework.text) },
    steps: steps.map((step) => ({
      ...step,
      look: said(step.look),
      say: said(step.say),
      vary: said(step.vary),
      ask: {
        ...step.ask,
        text: said(step.ask.text),
        options: step.ask.options.map(({ text, misconception }) => ({
          text: said(text),
          misconception: misconception && said(misconception),
        })),
      },
    })),
  }
}
