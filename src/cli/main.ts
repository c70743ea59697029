#!/usr/bin/env node
import module, { createRequire } from 'node:module'
import type { StartingBot } from '../app.ts'
import type { Config } from '../config.ts'
import { readConfig } from '../config.ts'
import { AppError, messageOf } from '../errors.ts'
import { log } from '../log.ts'
import { HELP, type Invocation, readArguments } from './arguments.ts'

/** Does what the command line asks for; gives the exit code, or null if the process stays up. */
async function run(invocation: Invocation): Promise<number | null> {
  switch (invocation.kind) {
    case 'help':
      return print(HELP)
    case 'version':
      return print(packageVersion())
    case 'start':
      return start()
    case 'ask': {
      const { askOnce } = await import('./ask.ts')
      return print(await askOnce(invocation, documentsOf(invocation)))
    }
    case 'explain': {
      const [{ explain }, { COLOURED, PLAIN }] = await Promise.all([
        import('./explain.ts'),
        import('./terminal-text.ts'),
      ])
      const style = process.stdout.isTTY ? COLOURED : PLAIN
      return print(await explain(invocation.question, documentsOf(invocation), style))
    }
    case 'batch': {
      const [{ answerLines }, { openLibrary }] = await Promise.all([import('./batch.ts'), import('../index.ts')])
      const library = await openLibrary(documentsOf(invocation))
      for (const problem of library.problems) log.warn(problem)
      return (await answerLines(library, process.stdin, process.stdout)) === 0 ? 0 : 1
    }
    case 'keep': {
      const [{ keep }, { keepingMeans }, { processTerminal }] = await Promise.all([
        import('./keep.ts'),
        import('./keeping-means.ts'),
        import('./process-terminal.ts'),
      ])
      return keep(invocation.task, keepingMeans(configure()), processTerminal())
    }
  }
}

/** The bot if there is a token or a port for it, else a conversation in this terminal. */
async function start(): Promise<number | null> {
  const config = configure()
  if (config.discordToken !== null || config.interactions !== null) return serve(config)
  const [{ openChat }, { talk }] = await Promise.all([import('../app.ts'), import('./terminal-chat.ts')])
  const { chat } = await openChat([config.corpusFolder])
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY
  await talk(chat, { input: process.stdin, output: process.stdout, isInteractive })
  return 0
}

async function serve(config: Config): Promise<null> {
  let bot: StartingBot | null = null
  let isStopping = false
  // The first signal lets the bot finish what is open; whoever sends another does not want to wait for that.
  const stop = (): void => {
    if (bot === null || isStopping) process.exit(isStopping ? 1 : 0)
    isStopping = true
    bot.close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const { openBot } = await import('../app.ts')
  bot = await openBot(config, { onLost: fail })
  await bot.ready.catch((thrown: unknown) => {
    // A connection that is ended while it is made fails.
    if (!isStopping) throw thrown
  })
  return null
}

function documentsOf({ documents }: { readonly documents: readonly string[] }): readonly string[] {
  const config = configure()
  return documents.length > 0 ? documents : [config.corpusFolder]
}

function configure(): Config {
  const config = readConfig()
  log.level = config.logLevel
  return config
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === 'function'
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`)
  return 0
}

function packageVersion(): string {
  const found: unknown = createRequire(import.meta.url)('verbatim/package.json')
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown'
}

/** Ends the process with one sentence for the operator; the cause is in the log at level debug. */
function fail(thrown: unknown): void {
  if (thrown instanceof AppError) {
    process.stderr.write(`${thrown.message}\n`)
    log.debug({ err: thrown }, 'The cause:')
  } else log.error({ err: thrown }, `This should not have happened: ${messageOf(thrown)}`)
  process.exit(1)
}

/** From Node 22 on, what was compiled once is kept for the next start. */
const enableCompileCache: unknown = 'enableCompileCache' in module ? module.enableCompileCache : undefined
if (isFunction(enableCompileCache)) enableCompileCache()

/** Whoever reads our output may stop reading, as `head` does: that ends the work and is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  fail(error)
})

/** discord.js lets a malformed event of Discord's become an unhandled rejection; the bot goes on without that event. */
process.on('unhandledRejection', thrown => log.error({ err: thrown }, 'Something was left unhandled.'))

try {
  const exitCode = await run(readArguments(process.argv.slice(2)))
  if (exitCode !== null) process.exitCode = exitCode
} catch (thrown) {
  fail(thrown)
}
