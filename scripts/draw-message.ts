/**
 * Draws the reply to one question over the documents that ship with the bot, as Discord would show it:
 *
 *   npm run picture -- ["question"] [FILE.png]
 *
 * It needs a Chromium, `chromium` on the PATH or the program that CHROMIUM names; the project itself does not.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ask } from '../commands/ask.ts'
import { openChat } from '../src/app.ts'
import { TERMINAL } from '../src/cli/terminal-visitor.ts'
import { questionLine, type RenderedMessage, render } from '../src/discord/display/render.ts'
import { AppError, messageOf } from '../src/errors.ts'
import { english } from '../src/wording/wording.ts'
import { messagePage } from './draw-message-page.ts'

const QUESTION = 'Who controls DeepSeek?'
const PICTURE = fileURLToPath(new URL('../docs/images/answer.png', import.meta.url))
const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url))

/** Pixels of a page; a picture has twice as many, for screens with small ones. */
const WIDTH = 720
const SCALE = 2

/** In ms; a browser that shows a local page takes about one second. */
const LONGEST_RUN = 60_000

const run = promisify(execFile)

/** The message that `/ask` answers with. */
async function replyTo(question: string): Promise<RenderedMessage> {
  const { chat } = await openChat([CORPUS])
  const reply = await ask.execute(
    { options: { question, document: undefined, private: undefined }, visitor: TERMINAL },
    chat,
  )
  return render(reply, english, reply.question === undefined ? undefined : questionLine(reply.question, english))
}

/** Runs the browser without a window; gives what it prints. */
async function browse(page: string, options: readonly string[]): Promise<string> {
  const browser = process.env['CHROMIUM'] ?? 'chromium'
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const common = ['--headless', '--disable-gpu', '--hide-scrollbars', `--force-device-scale-factor=${SCALE}`]
  const address = pathToFileURL(page).href
  try {
    const { stdout } = await run(browser, [...common, ...sandbox, ...options, address], { timeout: LONGEST_RUN })
    return stdout
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const why = isMissing ? 'was not found' : `failed: ${messageOf(cause).split('\n')[0] ?? ''}`
    throw new AppError('bad-configuration', `${browser} ${why}. Install Chromium, or let CHROMIUM name it.`, { cause })
  }
}

/** How high the page is when it is as wide as the picture, in pixels; the page writes it into itself. */
async function heightOf(page: string): Promise<number> {
  const dom = await browse(page, [`--window-size=${WIDTH},2000`, '--dump-dom'])
  const height = Number(/<html[^>]* data-height="(\d+)"/.exec(dom)?.[1])
  if (!(height > 0)) throw new AppError('bad-configuration', 'The browser did not say how high the page is.')
  return height
}

async function draw(question: string, picture: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-picture-'))
  try {
    const page = path.join(folder, 'message.html')
    await writeFile(page, messagePage(await replyTo(question)))
    await browse(page, [`--window-size=${WIDTH},${await heightOf(page)}`, `--screenshot=${path.resolve(picture)}`])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  process.stdout.write(`${path.relative('.', picture)}: the reply to “${question}”\n`)
}

const [question = QUESTION, picture = PICTURE] = process.argv.slice(2)
try {
  await draw(question, picture)
} catch (thrown) {
  if (!(thrown instanceof AppError)) throw thrown
  process.stderr.write(`${thrown.message}\n`)
  process.exitCode = 1
}
