import { afterEach, describe, expect, test } from '@jest/globals'
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  ContainerBuilder,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type Interaction,
  type Message,
  MessageFlags,
  ModalBuilder,
  Partials,
  Routes,
  SlashCommandBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import {
  assertNoProblems,
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
} from '../support/loopback-discord/index.ts'

const cleanUps: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

async function discord(options?: LoopbackOptions): Promise<LoopbackDiscord> {
  const loopback = await startLoopbackDiscord(options)
  cleanUps.push(() => loopback.stop())
  return loopback
}

function bot(loopback: LoopbackDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: loopback.apiUrl },
    // discord.js keeps five seconds between two identifies of a client; these tests do not wait for that.
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
    ...options,
  })
  cleanUps.push(() => client.destroy())
  return client
}

async function readyBot(loopback: LoopbackDiscord): Promise<Client<true>> {
  const client = bot(loopback)
  const ready = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve))
  await client.login(loopback.token)
  return ready
}

/** A listener whose failures fail the test that waits for its effect, and not the process. */
function onInteraction(client: Client, handle: (interaction: Interaction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, interaction => void handle(interaction).catch(() => {}))
}

function onMessage(client: Client, handle: (message: Message) => Promise<unknown>): void {
  client.on(Events.MessageCreate, message => {
    if (!message.author.bot) void handle(message).catch(() => {})
  })
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const button = (customId: string, label: string) =>
  new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Secondary)

describe('logging in', () => {
  test('a client becomes ready and knows its guild, its channel and itself', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    await loopback.ready()
    expect(client.user.id).toBe(loopback.applicationId)
    expect(client.guilds.cache.get(loopback.guildId)?.channels.cache.has(loopback.channelId)).toBe(true)
    expect(loopback.lastIdentify?.intents).toBe(client.options.intents.bitfield)
    expect((await client.application.fetch()).id).toBe(loopback.applicationId)
    assertNoProblems(loopback)
  })

  test('a wrong token rejects login', async () => {
    const loopback = await discord()
    await expect(bot(loopback).login('wrong')).rejects.toThrow('invalid token')
    expect(loopback.requests.at(-1)?.status).toBe(401)
    expect(loopback.identifies).toBe(0)
  })

  test('disallowed intents, close code 4014, reject login', async () => {
    const loopback = await discord()
    loopback.refuseIdentify(4014)
    const client = bot(loopback)
    client.on(Events.ShardError, () => {})
    await expect(client.login(loopback.token)).rejects.toThrow('disallowed intents')
    expect(loopback.identifies).toBe(1)
  })

  test('a token refused by the gateway alone rejects login too', async () => {
    const loopback = await discord()
    loopback.refuseIdentify(4004)
    const client = bot(loopback)
    client.on(Events.ShardError, () => {})
    await expect(client.login(loopback.token)).rejects.toThrow('Authentication failed')
  })
})

describe('commands and their answers', () => {
  test('registered commands come back with ids that survive a second registration', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const ask = new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Ask')
      .setNameLocalizations({ de: 'frage' })
      .addStringOption(option => option.setName('question').setDescription('What').setRequired(true))
    const first = await client.application.commands.set([ask])
    const before = loopback.commands[0]
    await client.application.commands.set([ask.setDescription('Ask the documents')])
    expect(loopback.commands[0]).toMatchObject({ id: before?.id, description: 'Ask the documents' })
    expect(loopback.commands[0]?.version).not.toBe(before?.version)
    expect(first.first()?.id).toBe(before?.id)
    const path = Routes.applicationCommands(loopback.applicationId)
    const [plain] = asList(await client.rest.get(path))
    expect(plain).not.toHaveProperty('name_localizations')
    const [localized] = asList(
      await client.rest.get(path, { query: new URLSearchParams({ with_localizations: 'true' }) }),
    )
    expect(localized).toHaveProperty('name_localizations', { de: 'frage' })
    assertNoProblems(loopback)
  })

  test('a slash command is answered in its callback, seen by the test and timed', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    onInteraction(client, async interaction => {
      if (!interaction.isChatInputCommand()) return
      const text = `${interaction.options.getSubcommand()} ${interaction.options.getString('name')}`
      await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type: 4, data: { content: text, flags: MessageFlags.Ephemeral } },
        auth: false,
      })
    })
    const handle = loopback.slashCommand({ name: 'docs show', options: [{ name: 'name', value: 'handbook' }] })
    expect(await handle.response()).toMatchObject({ type: 4, data: { content: 'show handbook' } })
    const message = await handle.message()
    expect(message.content).toBe('show handbook')
    expect(handle.respondedAfterMs()).toBeLessThan(2_000)
    expect((await loopback.waitForRequest(({ path }) => path.endsWith('/callback'))).status).toBe(204)
    assertNoProblems(loopback)
  })

  test('a deferred answer is shown when it is edited, with its components numbered', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    onInteraction(client, async interaction => {
      if (!interaction.isChatInputCommand()) return
      const response = await interaction.deferReply({ withResponse: true })
      const text = `${response.interaction.responseMessageLoading}`
      const container = new ContainerBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
        .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(button('more', 'More')))
      await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [container] })
      await interaction.followUp('and more')
    })
    const handle = loopback.slashCommand({ name: 'ask', guild: false })
    const message = await handle.message()
    expect(message.components).toMatchObject([
      {
        id: 1,
        components: [
          { id: 2, content: 'true' },
          { id: 3, components: [{ id: 4, custom_id: 'more' }] },
        ],
      },
    ])
    expect((await handle.followUp()).content).toBe('and more')
    assertNoProblems(loopback)
  })

  test('autocomplete gives what is typed and takes choices', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    onInteraction(client, async interaction => {
      if (!interaction.isAutocomplete()) return
      const typed = interaction.options.getFocused(true)
      await interaction.respond([{ name: typed.name, value: typed.value }])
    })
    const handle = loopback.autocomplete({
      name: 'ask',
      options: [{ name: 'question', value: 'how' }],
      focused: 'question',
    })
    expect(await handle.response()).toEqual({ type: 8, data: { choices: [{ name: 'question', value: 'how' }] } })
    assertNoProblems(loopback)
  })

  test('a command of the message menu carries its message, content and all', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    onInteraction(client, async interaction => {
      if (interaction.isMessageContextMenuCommand()) await interaction.reply(interaction.targetMessage.content)
    })
    const { message } = loopback.channelMessage('where is the key?')
    expect((await loopback.messageCommand('Find in docs', message).message()).content).toBe('where is the key?')
  })

  test('a button updates its message, and also after the bot was started anew', async () => {
    const loopback = await discord()
    const first = await readyBot(loopback)
    onInteraction(first, async interaction => {
      if (!interaction.isChatInputCommand()) return
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button('next', 'Next'))
      await interaction.reply({ content: 'page 1', components: [row], flags: MessageFlags.Ephemeral })
    })
    const message = await loopback.slashCommand({ name: 'ask' }).message()
    await first.destroy()

    const second = await readyBot(loopback)
    onInteraction(second, async interaction => {
      if (interaction.isButton()) await interaction.update({ content: 'page 2' })
    })
    expect(await loopback.pressButton(message, 'next').message()).toBe(message)
    expect(message.content).toBe('page 2')
    expect(loopback.identifies).toBe(2)
    expect(() => loopback.pressButton(message, 'previous')).toThrow('it has: next')
    expect(() => loopback.pressButton(message, 'next', loopback.addUser('eve'))).toThrow('private')
    assertNoProblems(loopback)
  })

  test('a modal is opened by a button, filled in and submitted', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    onInteraction(client, async interaction => {
      if (interaction.isChatInputCommand()) {
        const input = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short)
        const modal = new ModalBuilder().setCustomId('feedback').setTitle('Feedback')
        modal.addLabelComponents(label => label.setLabel('Why').setTextInputComponent(input))
        await interaction.showModal(modal)
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`)
      }
    })
    const opened = loopback.slashCommand({ name: 'feedback' })
    await opened.response()
    const message = await loopback.submitModal(opened, { why: 'it is old' }).message()
    expect(message.content).toBe('because it is old')
    assertNoProblems(loopback)
  })

  test('files are listed by name and shown by their address', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    onInteraction(client, async interaction => {
      if (!interaction.isChatInputCommand()) return
      const file = new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'gaps.csv', description: 'Gaps' })
      await interaction.reply({ files: [file] })
    })
    const message = await loopback.slashCommand({ name: 'gaps' }).message()
    expect(message.attachments).toMatchObject([{ filename: 'gaps.csv', size: 4, description: 'Gaps' }])
    expect(loopback.requests.at(-1)?.files).toEqual(['gaps.csv'])
    assertNoProblems(loopback)
  })

  test('a second callback is refused with 40060, one for an unknown interaction with 10062', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const answer = (id: string, token: string) =>
      client.rest.post(Routes.interactionCallback(id, token), { body: { type: 5 }, auth: false })
    const { interaction } = loopback.slashCommand({ name: 'ask' })
    await answer(interaction.id, interaction.token)
    await expect(answer(interaction.id, interaction.token)).rejects.toMatchObject({ code: 40060 })
    await expect(answer(interaction.id, 'other')).rejects.toMatchObject({ code: 10062, status: 404 })
  })

  test('a callback that comes too late is refused with 10062', async () => {
    const loopback = await discord({ answerWithinMs: 0 })
    const client = await readyBot(loopback)
    const { interaction } = loopback.slashCommand({ name: 'ask' })
    const late = client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body: { type: 5 } })
    await expect(late).rejects.toMatchObject({ code: 10062 })
  })

  test('a request that breaks a rule of Discord is refused with 50035 and reported', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const send = client.rest.post(Routes.channelMessages(loopback.channelId), { body: { content: 'x'.repeat(2_001) } })
    if (!loopback.checksRequests) {
      await send
      return
    }
    await expect(send).rejects.toMatchObject({ code: 50035 })
    expect(loopback.requests.at(-1)?.problems).toMatchObject([{ rule: 'docs:content-2000' }])
    expect(() => assertNoProblems(loopback)).toThrow('content over 2000 characters')
  })
})

describe('messages', () => {
  test('a direct message reaches the bot and is replied to', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    onMessage(client, message => message.reply({ content: `${message.inGuild()} ${message.content}` }))
    const reply = await loopback.directMessage('hello', { user: loopback.addUser('bob') }).reply()
    expect(reply.content).toBe('false hello')
    expect(reply.mentions.map(user => user.username)).toEqual(['bob'])
    assertNoProblems(loopback)
  })

  test('a direct message without a channel type arrives raw, and its channel can be fetched', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const raw = new Promise(resolve => client.ws.once(GatewayDispatchEvents.MessageCreate, resolve))
    const { message } = loopback.directMessage('hello', { withoutChannelType: true })
    expect(await raw).not.toHaveProperty('channel_type')
    expect((await client.channels.fetch(message.channel_id))?.isDMBased()).toBe(true)
  })

  test('in a channel the bot reads only what mentions it', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const seen: string[] = []
    onMessage(client, async message => {
      seen.push(message.content)
      if (message.mentions.has(client.user, { ignoreEveryone: true })) await message.reply('yes?')
    })
    loopback.channelMessage('among ourselves')
    const reply = await loopback.channelMessage('hello', { mentionsBot: true }).reply()
    expect(reply.content).toBe('yes?')
    expect(seen).toEqual(['', `<@${loopback.botUser.id}> hello`])
  })

  test('one nonce with enforce_nonce makes one message, however often it is sent', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const path = '/channels/\\d+/messages'
    loopback.failNext({ method: 'POST', path: new RegExp(path), status: 502, afterEffect: true })
    const channel = await client.channels.fetch(loopback.channelId)
    if (channel?.isSendable() !== true) throw new Error('not sendable')
    await channel.send({ content: 'once', nonce: '1', enforceNonce: true })
    expect(loopback.requests.filter(request => request.path.endsWith('/messages'))).toMatchObject([
      { status: 502 },
      { status: 200 },
    ])
    expect(loopback.messages.map(message => message.content)).toEqual(['once'])
    assertNoProblems(loopback)
  })

  test('messages are edited and deleted, and a reply to what is gone is refused', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const channel = await client.channels.fetch(loopback.channelId)
    if (channel?.isSendable() !== true) throw new Error('not sendable')
    await channel.sendTyping()
    const sent = await channel.send('draft @everyone')
    const [stored] = loopback.messages
    await sent.edit({ content: 'final', allowedMentions: { parse: [] } })
    expect(stored).toMatchObject({ content: 'final', mention_everyone: false })
    await sent.delete()
    expect(stored?.deleted).toBe(true)
    expect(loopback.messages).toEqual([])
    await expect(sent.reply('late')).rejects.toMatchObject({ code: 50035 })
    assertNoProblems(loopback)
  })
})

describe('a broken gateway', () => {
  test('op 7 makes the client resume, and what it missed is sent again', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const seen: string[] = []
    onMessage(client, async message => seen.push(message.content))
    const resumed = new Promise(resolve => client.once(Events.ShardResume, (_id, replayed) => resolve(replayed)))
    const down = new Promise(resolve => client.once(Events.ShardReconnecting, resolve))
    loopback.reconnect()
    await down
    loopback.directMessage('one')
    loopback.directMessage('two')
    await resumed
    await loopback.ready()
    expect(seen).toEqual(['one', 'two'])
    expect(loopback).toMatchObject({ identifies: 1, resumes: 1 })
  })

  test('op 9 without a session to resume makes the client identify anew', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    loopback.invalidateSession(false)
    await loopback.waitFor('a second identify', () => loopback.identifies === 2 || undefined)
    await loopback.ready()
    onMessage(client, message => message.reply('here again'))
    expect((await loopback.directMessage('hello').reply()).content).toBe('here again')
    expect(loopback.resumes).toBe(0)
  })

  test('op 9 with a session, and a connection that breaks, make it resume', async () => {
    const loopback = await discord()
    await readyBot(loopback)
    loopback.invalidateSession(true)
    await loopback.waitFor('a resume', () => loopback.resumes === 1 || undefined)
    loopback.closeGateway(1006)
    await loopback.waitFor('another resume', () => loopback.resumes === 2 || undefined)
    expect(loopback.identifies).toBe(1)
  })

  test('a heartbeat that is not acknowledged makes it resume', async () => {
    const loopback = await discord({ heartbeatIntervalMs: 40 })
    await readyBot(loopback)
    loopback.ignoreHeartbeats(true)
    await loopback.waitFor('a resume', () => loopback.resumes === 1 || undefined)
    loopback.ignoreHeartbeats(false)
    expect(loopback.heartbeats).toBeGreaterThan(0)
  })
})

describe('faults over HTTP', () => {
  test('429 with Retry-After is waited out, and the request succeeds', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const from = loopback.requests.length
    loopback.failNext({ method: 'GET', path: /users\/@me/, status: 429, headers: { 'Retry-After': '0.2' } })
    await client.rest.get(Routes.user())
    const [first, second] = loopback.requests.slice(from)
    expect([first?.status, second?.status]).toEqual([429, 200])
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(190)
  })

  test('500 once is tried again, and the request succeeds', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    const from = loopback.requests.length
    loopback.failNext({ method: 'GET', path: /users\/@me/, status: 500 })
    await client.rest.get(Routes.user())
    expect(loopback.requests.slice(from).map(request => request.status)).toEqual([500, 200])
  })

  test('a broken connection, a hanging request and a slow one are what they are called', async () => {
    const loopback = await discord()
    const client = bot(loopback, { rest: { api: loopback.apiUrl, timeout: 100, retries: 0 } })
    client.rest.setToken(loopback.token)
    const me = { method: 'GET', path: /users\/@me/ }
    loopback.failNext({ ...me, status: 'reset' })
    await expect(client.rest.get(Routes.user())).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
    loopback.failNext({ ...me, status: 'hang' })
    await expect(client.rest.get(Routes.user())).rejects.toThrow('aborted')
    loopback.failNext({ ...me, delayMs: 50 })
    await client.rest.get(Routes.user())
    expect(loopback.requests.map(request => request.status)).toEqual([null, null, 200])
  })

  test('a token that is taken back is refused', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    loopback.refuseToken()
    await expect(client.rest.get(Routes.user())).rejects.toMatchObject({ status: 401 })
  })

  test('a path that is not served is 404 and recorded', async () => {
    const loopback = await discord()
    const client = await readyBot(loopback)
    await expect(client.rest.get('/nothing/here')).rejects.toMatchObject({ status: 404 })
    expect(loopback.requests.at(-1)).toMatchObject({ method: 'GET', path: '/nothing/here', status: 404 })
  })
})

describe('stopping', () => {
  test('leaves no socket, server or timer behind, also when a bot is connected and requests hang', async () => {
    // Discord's rules are loaded first, and what a first client opens for good is open by now.
    await (await startLoopbackDiscord()).stop()
    const before = process.getActiveResourcesInfo().filter(ours).length
    const loopback = await startLoopbackDiscord()
    const client = bot(loopback)
    await client.login(loopback.token)
    loopback.failNext({ method: 'GET', path: /users/, status: 'hang' })
    loopback.failNext({ method: 'GET', path: /users/, delayMs: 60_000 })
    const open = [client.rest.get(Routes.user()), client.rest.get(Routes.user())].map(request => request.catch(String))
    const waiting = loopback.waitForRequest(() => false, 60_000)
    await client.destroy()
    await loopback.stop()
    await expect(waiting).rejects.toThrow('stopped')
    await Promise.all(open)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(process.getActiveResourcesInfo().filter(ours).length).toBeLessThanOrEqual(before)
  })
})

const ours = (resource: string) => /TCP/.test(resource)
