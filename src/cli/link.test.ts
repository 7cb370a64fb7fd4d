import { expect, test } from 'vitest'
import { EPOCH } from '../core/settings/epoch.ts'
import { links, readLink } from './link.ts'

const read = (hash: string) => readLink({ hash, runs: null })

test('a link that asks for a seed is trained with one, which is told and in its link', () => {
  const { link, sentences } = read('#from=1&seed=ask&stop=300')
  expect(sentences).toEqual(['seed: on the page the link asks for one; here it is 1.'])
  expect(links(link).shortLink).toBe('#from=1&stop=300')
})

test('of a link of another epoch it is told that its run may be another', () => {
  expect(read(`#from=1&epoch=${EPOCH + 1}&stop=300`).sentences).toEqual([
    `epoch: the link is of a version of epoch ${EPOCH + 1}; here its run may be another.`,
  ])
  expect(read(`#from=1&epoch=${EPOCH}&stop=300`).sentences).toEqual([])
})
