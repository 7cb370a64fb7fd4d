import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const workflow = read('.github/workflows/site.yml')
const { scripts, engines } = JSON.parse(read('package.json'))

test('what the workflow runs is there to be run', () => {
  const commands = [...workflow.matchAll(/\bnpm (run )?(\S+)/g)].map(([, , name]) => name)
  expect(commands).toEqual(['ci', 'test', 'build', 'site'])
  for (const name of commands) if (name !== 'ci') expect(Object.keys(scripts)).toContain(name)
  const [, file] = /^node (\S+)$/.exec(scripts.site) ?? []
  expect(existsSync(new URL(`../${file}`, import.meta.url))).toBe(true)
})

test('nothing is published that is not tested', () => {
  const steps = ['npm test', 'npm run build', 'npm run site', 'git push', 'upload-pages-artifact']
  const places = steps.map((step) => workflow.indexOf(step))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('it runs on a Node that is new enough, by actions of GitHub alone', () => {
  const [, node] = /node-version: (\d+)/.exec(workflow) ?? []
  const [, least] = /(\d+)/.exec(engines.node) ?? []
  expect(Number(node)).toBeGreaterThanOrEqual(Number(least))
  const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action)
  expect(used.length).toBeGreaterThan(0)
  for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/)
})
