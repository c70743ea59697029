import { commands } from '../commands/index.ts'
import { type Chat, createChat } from './chat/chat.ts'
import { createManners } from './chat/manners.ts'
import type { Config } from './config.ts'
import { readDocuments } from './corpus/reading.ts'
import type { GatewayConnection, GatewaySettings } from './discord/gateway.ts'
import { AppError } from './errors.ts'
import { log } from './log.ts'
import { createLibrary } from './retrieval/library.ts'

/** Documents that can be talked with. */
export interface OpenChat {
  readonly chat: Chat
  readonly documentCount: number
  readonly passageCount: number
}

/** Reads the documents at some paths; a file that cannot be read is logged and left out. */
export async function openChat(paths: readonly string[]): Promise<OpenChat> {
  const { documents, problems } = await readDocuments(paths)
  for (const problem of problems) log.warn(problem)
  const library = createLibrary(documents)
  return { chat: createChat(library), documentCount: documents.length, passageCount: library.passages.length }
}

/**
 * Starts the bot: reads the documents, connects to Discord and answers from then on.
 *
 * @throws AppError if the settings have no token, the documents cannot be read, or Discord refuses or cannot be reached
 */
export async function startBot(
  config: Config,
  { onLost, ...settings }: Pick<GatewaySettings, 'onLost' | 'connectWithin' | 'client'>,
): Promise<GatewayConnection> {
  if (config.discordToken === null)
    throw new AppError('bad-configuration', 'DISCORD_TOKEN is missing: set it in .env to connect to Discord.')
  // Loading discord.js takes longer than reading the documents; both at once is faster than one after the other.
  const [{ connectGateway }, open] = await Promise.all([
    // oxlint-disable-next-line no-restricted-imports -- on demand, which is what the rule asks for
    import('./discord/gateway.ts'),
    openChat([config.corpusFolder]),
  ])
  const connection = await connectGateway({
    ...settings,
    onLost,
    token: config.discordToken,
    apiUrl: config.discordApiUrl,
    commands,
    chat: open.chat,
    manners: createManners(config.rateLimit),
  })
  log.info(
    `${connection.name} answers from ${counted(open.documentCount, 'document')} (${counted(open.passageCount, 'passage')}). Invite it with ${connection.inviteUrl}`,
  )
  return connection
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
