import { expect, test } from 'vitest'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { createModescope } from '../../store/store.ts'
import { freeOf } from './free.ts'

const { getState } = createModescope()
void getState().open('#from=1&target=pair&a=fit&a.divergence=alpha&a.alpha=0.25&b=fit&seed=7')
const free = (key: string) => freeOf(key, getState().experiment, getState())

test.each([
  ['a.alpha', 'a', 0.25, 0.75],
  ['b.divergence', 'b', 'kl', 'rkl'],
  ['target.separation', null, 4, 3],
  ['seed', null, 7, 8],
] as const)(
  '%s is a control that sets what the link of that key says',
  (key, lane, before, after) => {
    const control = free(key)
    expect(control).toMatchObject({ key, lane })
    control?.set(before)
    expect(free(key)?.value).toBe(before)
    free(key)?.set(after)
    expect(free(key)?.value).toBe(after)
    const { experiment } = decode(`#from=1&target=pair&a=fit&b=fit&${key}=${after}`, catalogue)
    expect(freeOf(key, experiment, getState())?.value).toBe(after)
  },
)

test.each(['a', 'target', 'c.alpha', 'a.alpa', 'target.toString', 'stop', ''])(
  '“%s” is none',
  (key) => expect(free(key)).toBeNull(),
)
