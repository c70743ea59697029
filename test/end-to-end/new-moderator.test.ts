import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import { filesIn } from '../../src/corpus/loaders/archive.ts'
import { docxFile, paragraph } from '../support/docx-files.ts'
import type { LoopbackMessage } from '../support/loopback-discord/index.ts'
import { type PageServer, pageServer } from '../support/page-server.ts'
import { pdfFile } from '../support/pdf-files.ts'
import { isPostgresThere, POSTGRES, type PostgresServer, startPostgres } from '../support/postgres.ts'
import { type RunningBot, startRunningBot } from '../support/running-bot.ts'
import { buttonId, shown } from '../support/shown-message.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

const MODERATOR = String(PermissionFlagsBits.ManageGuild)
const PDF_NAME = 'pool.pdf'
const OPENING = 'The pool opens at seven in the morning.'
const SAFETY =
  'The lifeguard of the pool is called Otto Berg. Glass bottles are not allowed near the water. Running on wet tiles is dangerous.'

const poolRules = (): Promise<Buffer> =>
  pdfFile(pdf => {
    pdf.fontSize(24).text('Pool rules').moveDown()
    pdf.fontSize(16).text('Opening hours').moveDown()
    pdf.fontSize(12).text(`${OPENING} It closes at eight in the evening. Children under six swim with an adult.`)
    pdf.addPage().fontSize(16).text('Safety').moveDown()
    pdf.fontSize(12).text(SAFETY)
  })

/** The same with another hour. */
const NEW_RULES = [
  '# Pool rules',
  '## Opening hours',
  'The pool opens at nine in the morning. It closes at ten in the evening.',
  '## Safety',
  SAFETY,
].join('\n\n')

const canteenMenu = (): Promise<Buffer> =>
  docxFile(
    [paragraph('Canteen', 'Heading1'), paragraph('Pea soup is served on Thursdays. A bowl costs four crowns.')].join(
      '',
    ),
  )

const PAGE = `<!doctype html><html lang="en"><head><title>Library hours</title></head><body><nav>Home</nav><article><h1>Library hours</h1>
<p>The reading room closes at eight in the evening. Books are lent for three weeks. Whoever loses a book pays for a new one.</p>
<p>The librarian answers questions at the desk beside the door. The cellar is closed to visitors during the whole year.</p></article></body></html>`

let bot: RunningBot
let web: PageServer
let page = PAGE

beforeAll(() => import('../../src/discord/connection/gateway.ts'))

beforeEach(async () => {
  page = PAGE
  web = await pageServer((request, response) => {
    if (request.url !== '/hours.html') return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: `"${page.length}"` })
    return response.end(page)
  })
})

afterEach(async () => {
  await bot.stop()
  await web.close()
})

const start = async (database: string): Promise<void> => {
  // The explicit allowance of this test: pages and attachments are served on loopback.
  bot = await startRunningBot({ database, fetching: { allow: address => address === '127.0.0.1' } })
}

type Options = Readonly<Record<string, string | boolean | { readonly filename: string; readonly bytes: Uint8Array }>>

const textOf = (message: LoopbackMessage): string => shown(message).texts.join('\n')

/** What the moderator reads once all is done. */
async function moderate(name: string, options: Options, done: RegExp): Promise<string> {
  const handle = bot.discord.slashCommand({
    name: `documents ${name}`,
    permissions: MODERATOR,
    options: Object.entries(options).map(([option, value]) =>
      typeof value === 'object' ? { name: option, value: '', file: value } : { name: option, value },
    ),
  })
  const { id } = await handle.message()
  // While it works, the message says how far it has come.
  const report = await bot.discord.waitFor(
    `the report of /documents ${name}`,
    () => {
      const message = bot.discord.messages.find(each => each.id === id)
      const text = message ? textOf(message) : ''
      return text === '' || text.includes('…') ? undefined : text
    },
    20_000,
  )
  expect(report).toMatch(done)
  return report
}

const ask = (question: string, where: { readonly channelId?: string; readonly guild?: boolean } = {}) =>
  bot.discord.slashCommand({ name: 'ask', options: [{ name: 'question', value: question }], ...where }).message()

/** What is in bold, or everything that was said if nothing is. */
const answerTo = async (question: string, where = {}): Promise<string> => {
  const message = shown(await ask(question, where))
  return message.bold.join(' ') || message.texts.join('\n')
}

const codeIn = (message: LoopbackMessage): string =>
  /code `?([0-9a-z]+-[0-9a-z]+-[0-9a-z]+-[0-9a-z]+)/u.exec(textOf(message))?.[1] ?? ''

const cite = async (code: string): Promise<string> =>
  textOf(await bot.discord.slashCommand({ name: 'quote', options: [{ name: 'code', value: code }] }).message())

/** From the installation to the end, as somebody would who has never done it. */
async function firstDay(): Promise<void> {
  const registered = bot.discord.commands.find(({ name }) => name === 'documents')
  expect(registered?.default_member_permissions).toBe(MODERATOR)

  const added = await moderate('add', { file: { filename: PDF_NAME, bytes: await poolRules() } }, /was added/u)
  expect(added).toContain('Pool rules')
  expect(added).toContain('2 pages')
  expect(
    await moderate('add', { file: { filename: 'menu.docx', bytes: await canteenMenu() } }, /was added/u),
  ).toContain('Canteen')
  expect(await moderate('add', { url: `${web.url}/hours.html` }, /was added/u)).toContain('Library hours')

  const opening = await ask('When does the pool open?')
  expect(shown(opening).bold.join('')).toContain('seven')
  expect(textOf(opening)).toContain('page 1')
  const lifeguard = await ask('Who is the lifeguard of the pool?')
  expect(shown(lifeguard).bold.join('')).toContain('Otto Berg')
  expect(textOf(lifeguard)).toContain('page 2')
  expect(await answerTo('When is pea soup served?')).toContain('Thursdays')
  expect(await answerTo('When does the reading room close?')).toContain('eight in the evening')
  expect(await answerTo('What does a berth cost?')).toContain('14 euros')

  const replaced = await moderate(
    'replace',
    { document: 'Pool rules', file: { filename: 'pool.md', bytes: Buffer.from(NEW_RULES) } },
    /was replaced/u,
  )
  expect(replaced).toMatch(/Of 6 sentences of the version before, 3 still stand/u)
  expect(await answerTo('When does the pool open?')).toContain('nine')
  expect(await cite(codeIn(lifeguard))).toContain('Otto Berg')
  expect(await cite(codeIn(opening))).not.toContain('seven')
  const again = await bot.discord.pressButton(lifeguard, buttonId(lifeguard, 'Helpful')).message()
  expect(textOf(again)).toContain('Thank')

  const kitchen = bot.discord.addChannel('kitchen')
  await moderate('scope', { channel: kitchen, document: 'Canteen' }, /Canteen/u)
  expect(await answerTo('When is pea soup served?', { channelId: kitchen })).toContain('Thursdays')
  expect(await answerTo('When does the pool open?', { channelId: kitchen })).not.toContain('nine')
  expect(await answerTo('What does a berth cost?', { channelId: kitchen })).not.toContain('14 euros')
  const thread = bot.discord.addThread('soup', kitchen)
  expect(await answerTo('When does the pool open?', { channelId: thread })).not.toContain('nine')
  expect(await answerTo('When does the pool open?')).toContain('nine')

  page = PAGE.replace('eight in the evening', 'ten in the evening')
  await moderate('reload', {}, /came from the web/u)
  expect(await answerTo('When does the reading room close?')).toContain('ten in the evening')

  await moderate('remove', { document: 'Canteen' }, /was removed/u)
  expect(await answerTo('When is pea soup served?')).not.toContain('Thursdays')
  expect(await answerTo('When is pea soup served?', { channelId: kitchen })).not.toContain('Thursdays')

  const exported = await exportedFiles()
  expect(exported.get('Pool rules.md')).toBe(NEW_RULES)
  expect([...exported.keys()].toSorted()).toEqual(['Library hours.txt', 'Pool rules.md'])
}

/** The texts in the archive that /documents export gives. */
async function exportedFiles(): Promise<ReadonlyMap<string, string>> {
  const handle = bot.discord.slashCommand({ name: 'documents export', permissions: MODERATOR })
  const { id } = await handle.message()
  const attachment = await bot.discord.waitFor(
    'the archive',
    () => bot.discord.messages.find(each => each.id === id)?.attachments[0],
  )
  const archive = new Uint8Array(await (await fetch(attachment.url)).arrayBuffer())
  const { files } = await filesIn(archive)
  return new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
}

describe('a new moderator', () => {
  let folder: TemporaryFolder
  beforeEach(async () => {
    folder = await temporaryFolder()
  })
  afterEach(() => folder.remove())

  test('brings documents, changes them, limits a channel to some, and takes them along, on SQLite', async () => {
    const database = path.join(folder.path, 'verbatim.db')
    await start(database)
    await firstDay()
    // What was kept is there after a restart, and nothing else is.
    await bot.restart()
    expect(await answerTo('When does the pool open?')).toContain('nine')
    expect(await answerTo('When is pea soup served?')).not.toContain('Thursdays')
    expect((await readFile(database)).length).toBeGreaterThan(0)
  })

  test('who may not manage the server is refused', async () => {
    await start(':memory:')
    const refused = await bot.discord
      .slashCommand({ name: 'documents remove', options: [{ name: 'document', value: 'Pool rules' }] })
      .message()
    expect(textOf(refused)).toContain('manage the server')
  })
})

const describeOnPostgres = isPostgresThere ? describe : describe.skip

describeOnPostgres(POSTGRES, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  test('a new moderator brings documents, changes them, limits a channel to some, and takes them along', async () => {
    await start(await server.database())
    await firstDay()
    await bot.restart()
    expect(await answerTo('When does the pool open?')).toContain('nine')
  })
})
