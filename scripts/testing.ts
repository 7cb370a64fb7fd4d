import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const parts = 'scripts src public index.html package.json package-lock.json vite.config.ts'

/** A new folder with a space and letters beyond ASCII in its name, and some of this project in it. */
export function folderWith(names: readonly string[] = parts.split(' ')): string {
  const outer = mkdtempSync(join(tmpdir(), 'modescope-'))
  // Also for those who are not its owner: see `asStranger`.
  chmodSync(outer, 0o755)
  const folder = join(outer, 'Zwei Wörter 模')
  for (const name of names) cpSync(join(root, name), join(folder, name), { recursive: true })
  return folder
}

/** The packages of this project as they are installed here, in a folder of their own. */
export function linkPackages(folder: string): void {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')]
  mkdirSync(to)
  copyFileSync(join(from, '.package-lock.json'), join(to, '.package-lock.json'))
  for (const name of readdirSync(from)) {
    if (!name.startsWith('.')) symlinkSync(join(from, name), join(to, name), 'junction')
  }
}

/** Who may not write what the one who tests has made: root may write anywhere, so for it another. */
export const asStranger: SpawnSyncOptions =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Whether such a one can be here at all, and read what is to be run. */
export const canBeStranger = (): boolean =>
  process.platform !== 'win32' &&
  spawnSync(process.execPath, ['-e', `fs.readdirSync(${JSON.stringify(root)})`], asStranger)
    .status === 0

/** Takes everyone's right to write into a folder, or gives it back to its owner. */
export const protect = (folder: string): void =>
  void spawnSync('chmod', ['-R', 'a-w,a+rX', dirname(folder)])
export const unprotect = (folder: string): void =>
  void spawnSync('chmod', ['-R', 'u+w', dirname(folder)])

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/**
 * Runs Node, and says how it ended.
 * @param watch sees what was printed so far on standard output and error, whenever there is more
 */
export function runNode(
  args: readonly string[],
  options: SpawnSyncOptions,
  watch: (printed: string, child: ReturnType<typeof spawn>) => void = () => {},
): Promise<Ended> {
  const { cwd = root, env = {}, uid, gid } = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      ...{ cwd, uid, gid },
      // A guard against hanging: what no test ends must not outlive them.
      ...{ timeout: 280_000, killSignal: 'SIGKILL' },
      env: { ...process.env, NO_COLOR: '1', CI: '1', ...env },
    })
    const printed = { out: '', err: '' }
    const hear = (stream: 'out' | 'err') => (chunk: Buffer) => {
      printed[stream] += chunk
      watch(printed.out + printed.err, child)
    }
    child.stdout.on('data', hear('out'))
    child.stderr.on('data', hear('err'))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...printed }))
  })
}
