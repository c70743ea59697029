import { execFile } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'

// Processes are started, and the machine may be busy.
const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const LOG = pathToFileURL(`${PROJECT}/src/log.ts`).href

/** Shaped like the real ones; none is or was one. */
const BOT_TOKEN = `MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.${'x'.repeat(38)}`
const INTERACTION_TOKEN = `aW50ZXJhY3Rpb246${'Ab1_'.repeat(12)}`
const WEBHOOK_TOKEN = 'w-_'.repeat(20)
const WEBHOOK = `https://discord.com/api/v10/webhooks/100000000000000000/${WEBHOOK_TOKEN}/messages/@original`
const CALLBACK = `https://discord.com/api/v10/interactions/100000000000000000/${WEBHOOK_TOKEN}/callback`
const PASSWORD = 'hunter2-hunter2'

/** What stands on both outputs after a process has logged as `script` says; `log` and the names above are there. */
async function logged(script: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const names = { BOT_TOKEN, INTERACTION_TOKEN, WEBHOOK, CALLBACK, PASSWORD }
  const constants = Object.entries(names).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}`)
  const source = [`import { log } from ${JSON.stringify(LOG)}`, ...constants, script].join('\n')
  return promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'] },
  })
}

/** Each is logged under its name, all by one process. */
const CASES = {
  'a bot token in a message': 'log.warn(`refused ${BOT_TOKEN} here`)',
  'a bot token that is the message': 'log.warn(BOT_TOKEN)',
  'a bot token on a line of its own': 'log.warn(`refused\\n${BOT_TOKEN}\\nhere`)',
  'an interaction token in a message': 'log.warn(`refused\\t${INTERACTION_TOKEN}`)',
  'an interaction token behind a letter': 'log.warn(`n${INTERACTION_TOKEN}`)',
  'a webhook in a message': 'log.warn(`POST ${WEBHOOK} refused`)',
  'the answer to an interaction': 'log.warn(`POST ${CALLBACK} refused`)',
  'an error': 'log.error(new Error(`refused ${BOT_TOKEN}`))',
  'an error with a message of our own': 'log.error({ err: new Error(`refused ${WEBHOOK}`) }, `with ${BOT_TOKEN}`)',
  'the causes of an error':
    'log.error({ err: new Error("a", { cause: new Error("b", { cause: `c ${BOT_TOKEN} ${WEBHOOK}` }) }) })',
  'the stack of an error':
    'log.error({ err: Object.assign(new Error("a"), { stack: `Error: a\\n    at ${WEBHOOK}` }) })',
  'what a library put on an error':
    'log.error({ err: Object.assign(new Error("a"), { url: WEBHOOK, requestBody: { json: PASSWORD }, token: PASSWORD }) })',
  'an error under another name':
    'log.error({ problem: Object.assign(new Error("a"), { url: WEBHOOK, requestBody: { json: PASSWORD } }) })',
  'something thrown that is no error': 'log.error({ err: `thrown ${BOT_TOKEN}` })',
  'an address in a field': 'log.warn({ url: WEBHOOK, request: { path: CALLBACK } }, "request")',
  'a token in a list': 'log.warn({ args: ["--token", BOT_TOKEN, [WEBHOOK]] }, "list")',
  'a field that is called token': 'log.warn({ token: PASSWORD }, "field")',
  'such a field far inside': 'log.warn({ a: { b: { c: { d: [{ token: PASSWORD }] } } } }, "field")',
  'the configuration': 'log.warn({ config: { discordToken: PASSWORD } }, "field")',
  'headers and what authorizes':
    'log.warn({ headers: { x: PASSWORD }, request: { headers: [PASSWORD], Authorization: PASSWORD } }, "field")',
} as const

const mark = (name: string): string => `[case ${name}]`

const everything = await logged(
  Object.entries(CASES)
    .map(([name, statement]) => `log.info(${JSON.stringify(mark(name))})\n${statement}`)
    .join('\n'),
)

/** What one of the cases wrote. */
function writtenBy(name: string): string {
  const [, after = ''] = everything.stderr.split(`${mark(name)}\n`)
  return after.split('[case ')[0] ?? ''
}

describe('the log never tells a secret:', () => {
  test.each(Object.keys(CASES))('%s', name => {
    const written = writtenBy(name)
    expect(written).toMatch(/WARN|ERROR/u)
    expect(written).toMatch(/\[token\]|\[secret\]|Error: a/u)
    for (const secret of [BOT_TOKEN, INTERACTION_TOKEN, WEBHOOK_TOKEN, PASSWORD]) expect(written).not.toContain(secret)
  })

  test('and not a part of one, over everything that was written', () => {
    for (const part of ['xxxxxxxx', 'Ab1_Ab1_', 'w-_w-_', 'hunter2', 'MTAwMDAw'])
      expect(everything.stderr).not.toContain(part)
  })
})

describe('the log', () => {
  test('keeps what stands around a secret', () => {
    expect(writtenBy('a bot token in a message')).toContain('refused [token] here')
    expect(writtenBy('a webhook in a message')).toContain(
      'POST https://discord.com/api/v10/webhooks/100000000000000000/[token]/messages/@original refused',
    )
    expect(writtenBy('an error')).toMatch(/at .*:\d+:\d+/u)
    expect(writtenBy('the causes of an error')).toMatch(/"a"[^]*"b"[^]*c \[token\]/u)
  })

  test('writes to standard error only, without colours where nobody looks at them', () => {
    expect(everything.stdout).toBe('')
    expect(everything.stderr).not.toContain('\u001B')
  })

  test('leaves ordinary text alone, and writes at once what comes before the end of the process', async () => {
    const text = 'Line 3 of a.b.c was left out: 1.2.3-beta_4 at https://example.test/webhooks/about.'
    const { stderr } = await logged(`log.warn(${JSON.stringify(text)})\nprocess.exit(0)`)
    expect(stderr).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: /u)
    expect(stderr).toContain(`WARN: ${text}\n`)
  })

  test('survives an error that is its own cause', async () => {
    const { stderr } = await logged('const err = new Error("round")\nerr.cause = err\nlog.error({ err }, "once")')
    expect(stderr).toContain('ERROR: once')
  })

  test.each([
    ['silent', []],
    ['error', ['ERROR']],
    ['warn', ['WARN', 'ERROR']],
    ['info', ['INFO', 'WARN', 'ERROR']],
    ['debug', ['DEBUG', 'INFO', 'WARN', 'ERROR']],
  ])('at level %s tells %j', async (level, told) => {
    const { stderr } = await logged(
      `log.level = '${level}'\nlog.debug('x')\nlog.info('x')\nlog.warn('x')\nlog.error('x')`,
    )
    expect([...stderr.matchAll(/[A-Z]{4,}/gu)].map(([name]) => name)).toEqual(told)
  })
})
