import { describe, expect, test } from '@jest/globals'
import { Client, DiscordAPIError, HTTPError } from 'discord.js'
import { connectionError, finalCloseError } from '../../../src/discord/connection/connection-errors.ts'
import { AppError } from '../../../src/errors.ts'

const API = 'https://discord.example/api'

const refusedWith = (status: number, code: number, message: string): DiscordAPIError =>
  new DiscordAPIError({ code, message }, code, status, 'GET', `${API}/gateway/bot`, {})

/** What discord.js itself throws for a token that cannot be one. */
async function invalidToken(): Promise<unknown> {
  const client = new Client({ intents: [] })
  try {
    await client.login('')
    return undefined
  } catch (thrown) {
    return thrown
  } finally {
    await client.destroy()
  }
}

const WRONG_TOKEN = /^Discord does not know this token: copy it again .* into DISCORD_TOKEN\.$/
const WRONG_INTENTS = /^Discord does not allow this application the intents it asks for: check .*\.$/

describe('why there is no connection', () => {
  test.each([
    ['a token that Discord does not know', refusedWith(401, 0, '401: Unauthorized'), WRONG_TOKEN],
    ['a token that the gateway does not know', new Error('Authentication failed'), WRONG_TOKEN],
    ['intents that are not allowed', new Error('Used disallowed intents'), WRONG_INTENTS],
    ['intents that do not exist', new Error('Used invalid intents'), WRONG_INTENTS],
    [
      'another refusal',
      refusedWith(403, 50_001, 'Missing Access'),
      /^Discord refused the connection: Missing Access\.$/,
    ],
  ])('is told as a refusal: %s', (_, thrown, sentence) => {
    const error = connectionError(thrown, API)
    expect(error).toMatchObject({ code: 'discord-refused', message: expect.stringMatching(sentence), cause: thrown })
  })

  test('is told as a refusal: a token that cannot be one', async () => {
    const thrown = await invalidToken()
    expect(thrown).toBeInstanceOf(Error)
    expect(connectionError(thrown, API)).toMatchObject({
      code: 'discord-refused',
      message: expect.stringMatching(WRONG_TOKEN),
    })
  })

  test.each([
    ['a server error', new HTTPError(502, 'Bad Gateway', 'GET', API, {}), 'it answered with status 502'],
    ['a broken network', new Error('getaddrinfo ENOTFOUND discord.example'), 'getaddrinfo ENOTFOUND discord.example'],
    [
      'a broken network, wrapped twice',
      new Error('fetch failed', { cause: new Error('Connect', { cause: new Error('connect ECONNREFUSED') }) }),
      'connect ECONNREFUSED',
    ],
    [
      'two addresses of which neither is there, which Node reports without a message',
      new Error('fetch failed', {
        cause: new AggregateError([new Error('connect ECONNREFUSED ::1'), new Error('b')], ''),
      }),
      'connect ECONNREFUSED ::1',
    ],
    ['no error at all', 'gone', 'gone'],
  ])('is told as a network that must be checked: %s', (_, thrown, why) => {
    const error = connectionError(thrown, API)
    expect(error).toMatchObject({ code: 'discord-unreachable', cause: thrown })
    expect(error.message).toBe(
      `Discord cannot be reached at ${API} (${why}): check the network, and https://discordstatus.com.`,
    )
  })

  test('is passed on when it is said already', () => {
    const said = new AppError('bad-configuration', 'Set DISCORD_TOKEN.')
    expect(connectionError(said, API)).toBe(said)
  })
})

describe('a connection that was closed', () => {
  test.each([
    [4004, WRONG_TOKEN],
    [4010, /^Discord does not accept this shard: .+\.$/],
    [4011, /^The bot is in too many servers for one connection: .+\.$/],
    [4012, /^Discord no longer offers the version of its gateway that this bot speaks: .+\.$/],
    [4013, WRONG_INTENTS],
    [4014, WRONG_INTENTS],
  ])('with %i stays closed, and a sentence says what to do', (code, sentence) => {
    expect(finalCloseError(code)).toMatchObject({
      code: 'discord-refused',
      message: expect.stringMatching(sentence),
    })
  })

  test.each([1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009])(
    'with %i is made again, so there is nothing to say',
    code => {
      expect(finalCloseError(code)).toBeNull()
    },
  )
})
