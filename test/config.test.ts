import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseConfig, readConfig } from '../src/config.ts'
import { AppError } from '../src/errors.ts'
import { LOG_LEVELS } from '../src/log.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** Shaped like a real one; it is none. */
const TOKEN = `MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.${'x'.repeat(38)}`

/** 32 bytes; whose they are is of no account here. */
const KEY = '0123456789abcdef'.repeat(4)

const DATABASE = 'postgres://verbatim:my%20password@127.0.0.1/verbatim'

const DEFAULTS = {
  discordToken: null,
  discordApiUrl: 'https://discord.com/api',
  isGatewayOn: true,
  interactions: null,
  corpusFolder: path.join(PROJECT, 'corpus'),
  database: path.resolve('data/verbatim.db'),
  logLevel: 'info',
  rateLimit: { person: { count: 5, seconds: 20 }, community: { count: 60, seconds: 60 } },
}

/** The names of all variables that are asked for. */
function variablesRead(): ReadonlySet<string> {
  const read = new Set<string>()
  const ask = (name: string | symbol): undefined => {
    if (typeof name === 'string') read.add(name)
  }
  parseConfig(new Proxy<Record<string, string>>({}, { get: (_, name) => ask(name) }))
  return read
}

/** What was thrown. */
function thrownBy(variables: Readonly<Record<string, string>>): unknown {
  try {
    return parseConfig(variables)
  } catch (thrown) {
    return thrown
  }
}

describe('without variables', () => {
  test('the bot talks in the terminal about the documents that ship with it', () => {
    expect(parseConfig({})).toEqual(DEFAULTS)
  })

  test('an empty one means none', () => {
    for (const name of variablesRead()) {
      expect(parseConfig({ [name]: '' })).toEqual(DEFAULTS)
      expect(parseConfig({ [name]: ' \t ' })).toEqual(DEFAULTS)
      expect(parseConfig({ [name]: undefined })).toEqual(DEFAULTS)
    }
  })

  test('others are of no account', () => {
    expect(parseConfig({ PATH: '/bin', discord_token: TOKEN, DISCORD_TOKENS: TOKEN })).toEqual(DEFAULTS)
  })
})

describe('a variable', () => {
  test.each([
    [{ DISCORD_TOKEN: TOKEN }, { discordToken: TOKEN }],
    [{ DISCORD_TOKEN: ` ${TOKEN}\r` }, { discordToken: TOKEN }],
    [{ DISCORD_API_URL: 'http://127.0.0.1:8080/api' }, { discordApiUrl: 'http://127.0.0.1:8080/api' }],
    [{ DISCORD_API_URL: 'https://proxy.example/api//' }, { discordApiUrl: 'https://proxy.example/api' }],
    [{ DISCORD_GATEWAY: 'on' }, {}],
    [{ DISCORD_PUBLIC_KEY: KEY }, {}],
    [{ INTERACTIONS_HOST: '0.0.0.0' }, {}],
    [{ CORPUS_DIR: '/srv/documents' }, { corpusFolder: path.resolve('/srv/documents') }],
    [{ CORPUS_DIR: 'my documents' }, { corpusFolder: path.resolve('my documents') }],
    [{ DATA_DIR: '/srv/data' }, { database: path.resolve('/srv/data/verbatim.db') }],
    [{ DATA_DIR: 'my data' }, { database: path.resolve('my data/verbatim.db') }],
    [{ DATABASE_URL: DATABASE }, { database: DATABASE }],
    [
      { DATABASE_URL: 'postgresql://db.internal:5433/verbatim' },
      { database: 'postgresql://db.internal:5433/verbatim' },
    ],
    [
      { DATABASE_URL: 'postgres://verbatim@/verbatim?host=/run/postgresql' },
      { database: 'postgres://verbatim@/verbatim?host=/run/postgresql' },
    ],
    [{ RATE_LIMIT: 'off' }, { rateLimit: null }],
    [
      { RATE_LIMIT: ' 1/2s, 30/4s ' },
      { rateLimit: { person: { count: 1, seconds: 2 }, community: { count: 30, seconds: 4 } } },
    ],
    ...LOG_LEVELS.map(level => [{ LOG_LEVEL: level }, { logLevel: level }] as const),
  ])('%j sets %j and nothing else', (variables, set) => {
    expect(parseConfig(variables)).toEqual({ ...DEFAULTS, ...set })
  })
})

describe('a port for interactions', () => {
  const interactions = { port: 8080, host: '127.0.0.1', publicKey: KEY }

  test.each([
    [{}, {}],
    [{ INTERACTIONS_PORT: '0' }, { port: 0 }],
    [{ INTERACTIONS_PORT: ' 65535 ' }, { port: 65_535 }],
    [{ INTERACTIONS_HOST: '::1' }, { host: '::1' }],
    [{ INTERACTIONS_HOST: 'bot.internal' }, { host: 'bot.internal' }],
    [{ DISCORD_PUBLIC_KEY: KEY.toUpperCase() }, { publicKey: KEY.toUpperCase() }],
  ])('with %j is listened at for this machine alone unless another host is named', (variables, set) => {
    const parsed = parseConfig({ INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: KEY, ...variables })
    expect(parsed).toEqual({ ...DEFAULTS, interactions: { ...interactions, ...set } })
  })

  test('may be the only door', () => {
    const parsed = parseConfig({ INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: KEY, DISCORD_GATEWAY: 'off' })
    expect(parsed).toEqual({ ...DEFAULTS, isGatewayOn: false, interactions })
  })

  test('needs the public key', () => {
    expect(thrownBy({ INTERACTIONS_PORT: '8080' })).toMatchObject({
      code: 'bad-configuration',
      message: expect.stringMatching(/^DISCORD_PUBLIC_KEY is missing, and INTERACTIONS_PORT needs it: [^\n]+\.$/u),
    })
  })

  test('is missed where the gateway is off, since nobody could reach the bot', () => {
    expect(thrownBy({ DISCORD_GATEWAY: 'off', DISCORD_TOKEN: TOKEN })).toMatchObject({
      code: 'bad-configuration',
      message: expect.stringMatching(/^DISCORD_GATEWAY is off and INTERACTIONS_PORT is missing: [^\n]+\.$/u),
    })
  })
})

describe('a value that cannot be used', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['DISCORD_TOKEN', 'too-short'],
    ['DISCORD_TOKEN', `Bot ${TOKEN}`],
    ['DISCORD_TOKEN', `"${TOKEN}"`],
    ['DISCORD_TOKEN', 'x'.repeat(201)],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['DISCORD_API_URL', 'ftp://discord.com/api'],
    ['DISCORD_API_URL', 'https://'],
    ['DISCORD_GATEWAY', 'false'],
    ['DISCORD_PUBLIC_KEY', KEY.slice(1)],
    ['DISCORD_PUBLIC_KEY', `${KEY}0`],
    ['DISCORD_PUBLIC_KEY', KEY.replace('0', 'g')],
    ['INTERACTIONS_PORT', '65536'],
    ['INTERACTIONS_PORT', '-1'],
    ['INTERACTIONS_PORT', '80.5'],
    ['INTERACTIONS_PORT', '0x50'],
    ['INTERACTIONS_PORT', 'http'],
    ['INTERACTIONS_HOST', 'http://127.0.0.1'],
    ['INTERACTIONS_HOST', 'my machine'],
    ['DATABASE_URL', 'mysql://verbatim:password-of-mine@127.0.0.1/verbatim'],
    ['DATABASE_URL', '127.0.0.1/verbatim'],
    ['DATABASE_URL', 'postgres://verbatim:password of mine@127.0.0.1/verbatim'],
    ['DATABASE_URL', 'postgres://verbatim:password-of-mine@127.0.0.1:port/verbatim'],
    ['DATABASE_URL', 'postgres:/verbatim'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_LEVEL', 'constructor'],
    ...['on', '5', '5/20', '5/20s', '0/20s,60/60s', '5/0s,60/60s', '5/20s,60/60m', '-5/20s,60/60s', '5/20s;60/60s'].map(
      value => ['RATE_LIMIT', value] as const,
    ),
  ]

  test.each(bad)('of %s is refused with one sentence that names it: %s', (name, value) => {
    const thrown = thrownBy({ [name]: value })
    expect(thrown).toBeInstanceOf(AppError)
    expect(thrown).toMatchObject({
      code: 'bad-configuration',
      message: expect.stringMatching(new RegExp(`^${name} is [^\\n]+: [^\\n]+\\.$`, 'u')),
    })
  })

  test('never shows in what is said about it if it may be a token or hold a password', () => {
    for (const [name, value] of bad.filter(([each]) => each === 'DISCORD_TOKEN' || each === 'DATABASE_URL'))
      expect(thrownBy({ [name]: value })).toMatchObject({ message: expect.not.stringContaining(value) })
    for (const [name, value] of bad.filter(([each]) => each === 'DATABASE_URL'))
      expect(thrownBy({ [name]: value })).toMatchObject({ message: expect.not.stringContaining('of-mine') })
  })

  test('is told one at a time', () => {
    const thrown = thrownBy({ LOG_LEVEL: 'loud', DISCORD_TOKEN: 'short', DISCORD_API_URL: 'nowhere' })
    expect(thrown).toMatchObject({ message: expect.stringMatching(/^DISCORD_TOKEN(?!.*LOG_LEVEL)/su) })
  })

  test('is refused in no other way, whatever it is', () => {
    const names = fc.constantFrom(...variablesRead())
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(fc.string(), fc.webUrl())), variables => {
        const result = thrownBy(variables)
        if (result instanceof Error) expect(result).toMatchObject({ name: 'AppError', code: 'bad-configuration' })
        else
          expect(result).toMatchObject({
            discordApiUrl: expect.stringMatching(/^https?:/iu),
            corpusFolder: expect.any(String),
          })
      }),
    )
  })
})

describe('the settings of a process', () => {
  const [folder, environment] = [process.cwd(), { ...process.env }]
  afterEach(() => {
    process.chdir(folder)
    process.env = { ...environment }
  })

  test('come from the .env of the folder it was started in, and its environment goes before that', async () => {
    const started = await temporaryFolder()
    await started.write('.env', 'LOG_LEVEL=debug\nCORPUS_DIR=documents\nDISCORD_TOKEN=\n')
    process.chdir(started.path)
    process.env = { LOG_LEVEL: 'error' }
    expect(readConfig()).toEqual({
      ...DEFAULTS,
      logLevel: 'error',
      corpusFolder: path.join(process.cwd(), 'documents'),
      database: path.join(process.cwd(), 'data', 'verbatim.db'),
    })
    await started.remove()
  })

  test('need no .env', async () => {
    const started = await temporaryFolder()
    process.chdir(started.path)
    process.env = {}
    expect(readConfig()).toEqual({ ...DEFAULTS, database: path.join(process.cwd(), 'data', 'verbatim.db') })
    await started.remove()
  })
})

describe('.env.example', () => {
  const lines = readFileSync(path.join(PROJECT, '.env.example'), 'utf8').trimEnd().split('\n')
  const isVariable = (line: string): boolean => /^[A-Z_]+=/u.test(line)
  const variables = new Map(
    lines.filter(isVariable).map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

  test('holds exactly the variables that are read', () => {
    expect([...variables.keys()].toSorted()).toEqual([...variablesRead()].toSorted())
  })

  test('has a comment before each variable, and nothing else', () => {
    expect(lines.map(line => (isVariable(line) ? 'variable' : line.slice(0, 2)))).toEqual(
      [...variables].flatMap(() => ['# ', 'variable']),
    )
  })

  test('sets what would be without it', () => {
    expect(parseConfig(Object.fromEntries(variables))).toEqual(DEFAULTS)
  })

  test('names every log level', () => {
    for (const level of LOG_LEVELS) expect(lines.join('\n')).toContain(level)
  })
})
