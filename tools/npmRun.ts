import { spawn } from 'node:child_process'

/** The result of a script of package.json. */
export interface Outcome {
  readonly ok: boolean
  /** What it printed, if `keepOutput` was set. */
  readonly output: string
}

interface Options {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Keep the output instead of printing it. */
  readonly keepOutput?: boolean
}

/** Runs a script of package.json. Never waits for input. */
export function npmRun(
  script: string,
  { args = [], env = {}, keepOutput = false }: Options = {},
): Promise<Outcome> {
  const [command, ...before] = npmCommand()
  const child = spawn(
    command,
    [...before, 'run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])],
    {
      env: { ...process.env, ...env },
      stdio: keepOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: command === 'npm' && process.platform === 'win32',
    },
  )
  const parts: Buffer[] = []
  child.stdout?.on('data', (part: Buffer) => parts.push(part))
  child.stderr?.on('data', (part: Buffer) => parts.push(part))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(parts).toString('utf8') }))
  })
}

/** The npm that started this program; the one on the PATH if it was started without npm. */
function npmCommand(): [string, ...string[]] {
  const cli = process.env['npm_execpath']
  return cli?.endsWith('.js') ? [process.execPath, cli] : ['npm']
}
