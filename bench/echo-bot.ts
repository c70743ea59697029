// The least that a bot made with discord.js does: it answers every command with one word. Measured by bench/discord.ts.
import { Client, Events, GatewayIntentBits } from 'discord.js'

const { DISCORD_TOKEN: token = '', DISCORD_API_URL: api = '' } = process.env

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api },
})
client.on(Events.InteractionCreate, interaction => {
  if (interaction.isChatInputCommand()) void interaction.reply('…')
})
process.once('SIGTERM', () => void client.destroy().finally(() => process.exit()))
await client.login(token)
