import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  Locale,
  type Message,
  MessageFlags,
  Partials,
  PermissionFlagsBits,
  Routes,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js'
import { assertNoProblems, type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/index.ts'

let discord: LoopbackDiscord
let client: Client
let heard: Message[]

beforeEach(async () => {
  discord = await startLoopbackDiscord({ guildLocale: Locale.German })
  client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
  })
  heard = []
  client.on(Events.MessageCreate, message => void heard.push(message))
  const ready = new Promise(resolve => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  await ready
})

afterEach(async () => {
  await client.destroy()
  await discord.stop()
  assertNoProblems(discord)
})

const post = (channelId: string, body: object = { content: 'hello' }) =>
  client.rest.post(Routes.channelMessages(channelId), { body })
const heardNext = (content: string) =>
  new Promise<Message>(resolve => {
    const listen = () => {
      const found = heard.find(message => message.content === content)
      if (found !== undefined) resolve(found)
      else client.once(Events.MessageCreate, listen)
    }
    listen()
  })

describe('a channel that denies the bot', () => {
  test('to send takes no messages: 50013', async () => {
    discord.denyPermissions(discord.channelId, PermissionFlagsBits.SendMessages)
    await expect(post(discord.channelId)).rejects.toMatchObject({ code: 50013, status: 403 })
    discord.denyPermissions(discord.channelId, 0n)
    await post(discord.channelId)
    expect(discord.messages).toHaveLength(1)
  })

  test('to read its history takes messages, but no replies: 160002', async () => {
    const { message } = discord.channelMessage('who?')
    discord.denyPermissions(discord.channelId, PermissionFlagsBits.ReadMessageHistory)
    const reply = { content: 'me', message_reference: { message_id: message.id } }
    await expect(post(discord.channelId, reply)).rejects.toMatchObject({ code: 160002, status: 400 })
    await expect(client.rest.get(Routes.channelMessage(discord.channelId, message.id))).rejects.toMatchObject({
      code: 50001,
    })
    await post(discord.channelId)
  })

  test('to see it is as good as not there: 50001, and nothing is heard of it', async () => {
    const other = discord.addChannel('secret')
    discord.denyPermissions(other, PermissionFlagsBits.ViewChannel)
    await expect(post(other)).rejects.toMatchObject({ code: 50001, status: 403 })
    discord.channelMessage('in secret', { mentionsBot: true, channelId: other })
    discord.channelMessage('in public', { mentionsBot: true })
    await heardNext(`<@${discord.botUser.id}> in public`)
    expect(heard).toHaveLength(1)
  })

  test('shows in what an interaction says of its permissions', () => {
    discord.denyPermissions(discord.channelId, PermissionFlagsBits.SendMessages)
    const { interaction } = discord.slashCommand({ name: 'ask' })
    expect(BigInt(interaction.app_permissions) & PermissionFlagsBits.SendMessages).toBe(0n)
  })
})

describe('a place that is gone or closed', () => {
  test('is an unknown channel when it was deleted: 10003', async () => {
    const id = discord.addChannel('short-lived')
    await post(id)
    discord.deleteChannel(id)
    await expect(post(id)).rejects.toMatchObject({ code: 10003, status: 404 })
  })

  test('is a thread that was archived: locked it takes nothing (50083), else a message wakes it', async () => {
    const id = discord.addThread('help')
    const { message } = discord.channelMessage('hi', { mentionsBot: true, channelId: id })
    const heardMessage = await heardNext(message.content)
    expect(heardMessage.channel.isThread()).toBe(true)
    const sent = await heardMessage.channel.fetch().then(async () => heardMessage.reply('there'))
    discord.archiveThread(id, false)
    await expect(sent.edit('changed')).rejects.toMatchObject({ code: 50083, status: 400 })
    await expect(sent.delete()).rejects.toMatchObject({ code: 50083 })
    await post(id)
    await sent.edit('changed')
    discord.archiveThread(id)
    await expect(post(id)).rejects.toMatchObject({ code: 50083 })
  })

  test('is a person who takes no direct messages: 50007', async () => {
    const bob = discord.addUser('bob')
    const channel: unknown = await client.rest.post(Routes.userChannels(), { body: { recipient_id: bob.id } })
    const { message } = discord.directMessage('hi', { user: bob })
    expect(channel).toMatchObject({ id: message.channel_id, type: 1 })
    await post(message.channel_id)
    discord.closeDirectMessages(bob)
    await expect(post(message.channel_id)).rejects.toMatchObject({ code: 50007, status: 403 })
    discord.closeDirectMessages(bob, false)
    await post(message.channel_id)
  })

  test('threads are opened and renamed, text channels are not changed: 50013', async () => {
    const id = discord.addThread('help')
    discord.archiveThread(id, false)
    expect(await client.rest.patch(Routes.channel(id), { body: { archived: false, name: 'solved' } })).toMatchObject({
      name: 'solved',
      thread_metadata: { archived: false },
    })
    const rename = client.rest.patch(Routes.channel(discord.channelId), { body: { name: 'renamed' } })
    await expect(rename).rejects.toMatchObject({ code: 50013 })
    expect(await client.rest.get(Routes.channel(discord.channelId))).toMatchObject({ name: 'general' })
  })
})

describe('what people write', () => {
  test('mentions everyone only where they may, and roles by their id', async () => {
    discord.channelMessage('@everyone hi')
    discord.channelMessage('@everyone ho', { mayMentionEveryone: true })
    discord.channelMessage(`<@&${discord.botRoleId}> hey`)
    const { message: last } = discord.directMessage('last')
    await heardNext(last.content)
    expect(heard.map(({ mentions }) => mentions.everyone)).toEqual([false, true, false, false])
    expect(heard[2]?.mentions.roles.map(({ name }) => name)).toEqual(['verbatim'])
    // Neither shows the bot what was said: only a mention of itself does.
    expect(heard.map(({ content }) => content)).toEqual(['', '', '', 'last'])
  })

  test('replies to the bot with a ping, which is a mention without a text, or without one', async () => {
    await post(discord.channelId)
    const [answer] = discord.messages
    if (answer === undefined) throw new Error('nothing was sent')
    discord.channelMessage('and why?', { replyTo: answer })
    discord.channelMessage('quietly', { replyTo: answer, pings: false })
    discord.directMessage('last')
    await heardNext('last')
    const [, pinging, quiet] = heard
    expect(pinging?.content).toBe('and why?')
    expect(pinging?.mentions.users.has(discord.botUser.id)).toBe(true)
    expect(quiet?.content).toBe('')
  })

  test('that is replied to is only read where it mentions the bot itself', async () => {
    const { message: plain } = discord.channelMessage('what is the tide?')
    const { message: mentioning } = discord.channelMessage('what is the swell?', { mentionsBot: true })
    discord.channelMessage('answer that', { mentionsBot: true, replyTo: plain })
    discord.channelMessage('and that', { mentionsBot: true, replyTo: mentioning })
    discord.directMessage('last')
    await heardNext('last')
    const referenced = heard.slice(2, 4).map(message => message.reference?.messageId)
    expect(referenced).toEqual([plain.id, mentioning.id])
    const fetched = await Promise.all(
      [plain, mentioning].map(({ id }) => client.rest.get(Routes.channelMessage(discord.channelId, id))),
    )
    expect(fetched).toMatchObject([{ content: '' }, { content: mentioning.content }])
  })

  test('is changed and taken away, and has files and stickers', async () => {
    const changed = new Promise<string | null>(resolve =>
      client.once(Events.MessageUpdate, (_before, after) => resolve(after.content)),
    )
    const gone = new Promise<string>(resolve => client.once(Events.MessageDelete, ({ id }) => resolve(id)))
    const { message } = discord.directMessage('frist', { attachments: ['map.png'], stickers: ['wave'] })
    await heardNext('frist')
    expect(heard[0]?.attachments.map(({ name }) => name)).toEqual(['map.png'])
    expect(heard[0]?.stickers.map(({ name }) => name)).toEqual(['wave'])
    discord.editMessage(message, 'first')
    expect(await changed).toBe('first')
    discord.deleteMessage(message)
    expect(await gone).toBe(message.id)
  })
})

describe('an app that a person installed', () => {
  const callback = (interaction: { readonly id: string; readonly token: string }, data: object) =>
    client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
      body: { type: 4, data },
      auth: false,
    })

  test('is used in a conversation that the bot is not in', async () => {
    const handle = discord.slashCommand({ name: 'ask', privateChannel: true })
    expect(handle.interaction).toMatchObject({ context: 2, authorizing_integration_owners: { 1: discord.user.id } })
    expect(handle.interaction).not.toHaveProperty('member')
    await callback(handle.interaction, { content: 'here' })
    const { channel_id: channelId } = await handle.message()
    await expect(post(channelId)).rejects.toMatchObject({ code: 50001 })
  })

  test('answers privately in a server that lets no outside apps be seen, and five more times at most', async () => {
    const permissions = PermissionFlagsBits.SendMessages.toString()
    const handle = discord.slashCommand({ name: 'ask', userInstalled: true, permissions })
    await callback(handle.interaction, { content: 'here' })
    expect((await handle.message()).flags).toBe(MessageFlags.Ephemeral)
    const more = () =>
      client.rest.post(Routes.webhook(discord.applicationId, handle.interaction.token), {
        body: { content: 'more' },
        auth: false,
      })
    for (let count = 0; count < 5; count++) await more()
    await expect(more()).rejects.toMatchObject({ code: 40094 })
  })
})

describe('an interaction', () => {
  test('tells the language of its guild, and can come from a thread', () => {
    const channelId = discord.addThread('help')
    const { interaction } = discord.slashCommand({ name: 'ask', channelId })
    expect(interaction).toMatchObject({ guild_locale: 'de', channel_id: channelId, channel: { type: 11 } })
    expect(client.guilds.cache.first()?.preferredLocale).toBe('de')
  })

  test('updates later and deletes the message whose button was pressed', async () => {
    client.on(Events.InteractionCreate, interaction => {
      const answer = async () => {
        if (interaction.isChatInputCommand()) {
          const remove = new ButtonBuilder().setCustomId('delete').setLabel('Delete').setStyle(ButtonStyle.Secondary)
          const container = new ContainerBuilder()
            .addTextDisplayComponents(new TextDisplayBuilder().setContent('words'))
            .addSeparatorComponents(new SeparatorBuilder())
            .addActionRowComponents(row => row.setComponents(remove))
          await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [container] })
        } else if (interaction.isButton()) {
          await interaction.deferUpdate()
          await interaction.deleteReply()
        }
      }
      answer().catch(() => {})
    })
    const message = await discord.slashCommand({ name: 'ask' }).message()
    const press = discord.pressButton(message, 'delete')
    await discord.waitFor('the message to go', () => message.deleted || undefined)
    await expect(
      client.rest.get(Routes.webhookMessage(discord.applicationId, press.interaction.token, '@original')),
    ).rejects.toMatchObject({ code: 10008 })
  })

  test('of a select menu takes only what the menu offers', async () => {
    client.on(Events.InteractionCreate, interaction => {
      const answer = async () => {
        if (interaction.isChatInputCommand()) {
          const menu = new StringSelectMenuBuilder().setCustomId('section')
          menu.addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' })
          await interaction.reply({ content: 'Which?', components: [{ type: 1, components: [menu.toJSON()] }] })
        } else if (interaction.isStringSelectMenu()) {
          await interaction.update({ content: interaction.values.join() })
        }
      }
      answer().catch(() => {})
    })
    const message = await discord.slashCommand({ name: 'documents' }).message()
    expect(() => discord.selectValues(message, 'section', ['3'])).toThrow('offers 1, 2, not 3')
    expect(() => discord.selectValues(message, 'section', ['1', '2'])).toThrow('takes 1 to 1 values')
    expect((await discord.selectValues(message, 'section', ['2']).message()).content).toBe('2')
  })
})
