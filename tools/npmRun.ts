import { spawn } from 'node:child_process'

/** How a script of package.json ended. */
export interface Outcome {
  readonly ok: boolean
  /** What it printed, where that was kept instead of shown. */
  readonly output: string
}

interface Options {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Keep what the script prints, to be shown only if it fails. Otherwise it goes to the screen as it comes. */
  readonly keepOutput?: boolean
}

/** Runs a script of package.json, which stays the one place that says what a check is. Never waits for input. */
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

/** The npm that started us, run by this Node; or the one on the PATH when a tool was started without npm. */
function npmCommand(): [string, ...string[]] {
  const cli = process.env['npm_execpath']
  return cli?.endsWith('.js') ? [process.execPath, cli] : ['npm']
}
