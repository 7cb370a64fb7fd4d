import katex from 'katex'
import { expect, test } from 'vitest'
import { choose } from '../../core/settings/experiment.ts'
import { objectives } from '../../objectives/registry.ts'
import { colouredTex, recolour } from './colouredTex.ts'

test('only the letter q is coloured, not commands and words that hold one', () => {
  const tex = '\\quad\\mathbb{E}_q[q_\\phi]\\sqrt{x}\\mathrm{eq}'
  expect(colouredTex(tex).match(/textcolor/g)).toHaveLength(2)
  expect(colouredTex(tex)).toContain('\\quad\\mathbb{E}_{')
})

test('every formula can be typeset, in the colour of its lane', () => {
  for (const objective of objectives) {
    const variants = objective.presets.flatMap(({ values, corners }) =>
      [values, ...Object.values(corners ?? {})].map((turned) => ({ ...values, ...turned })),
    )
    for (const values of variants) {
      const chosen = choose(objective, values).values
      for (const gradientPenalty of 'gradientPenalty' in chosen ? [0, 1] : [0]) {
        const tex = objective.formula({ ...chosen, gradientPenalty } as never)
        const html = recolour(katex.renderToString(colouredTex(tex), { throwOnError: true }))
        expect(html).toContain('color:var(--q-ink)')
        expect(html).not.toContain('#012345')
      }
    }
  }
})
