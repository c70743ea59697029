import { commands as allCommands } from '../commands/index.ts'
import { type Chat, createChat } from './chat/chat.ts'
import type { Membership } from './chat/community-chats.ts'
import type { Config } from './config.ts'
import { readDocuments } from './corpus/reading.ts'
import { type DoorSettings, openDoors } from './doors.ts'
import { AppError } from './errors.ts'
import { type Interior, type InteriorSettings, openInterior } from './inside.ts'
import { log } from './log.ts'
import { createCollectionInTurns } from './retrieval/collection.ts'

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
  const library = await createCollectionInTurns(documents)
  return { chat: createChat(library), documentCount: documents.length, passageCount: library.passages.length }
}

/** A bot that answers. */
export interface Bot extends Closable {
  /** Opens the page on which it is invited to a server; null without a token, which says whose page that is. */
  readonly inviteUrl: string | null
  /** Where interactions are received over HTTP; null if they are not. */
  readonly port: number | null
}

/** A bot that takes what people send, and may still be loading what it answers from. */
export interface StartingBot extends Closable {
  /**
   * Settles when Discord knows the bot and the documents are loaded; rejects with an AppError, and ends all connections,
   * if the documents cannot be read, or Discord refuses or cannot be reached.
   */
  readonly ready: Promise<Bot>
}

interface Closable {
  /** Lets nothing new begin, finishes what is open as far as there is time, and ends all connections. */
  close(): Promise<void>
}

export interface BotSettings
  extends Omit<DoorSettings, 'commands'>,
    Partial<Pick<DoorSettings, 'commands'>>,
    Pick<InteriorSettings, 'fetching'> {
  /** How long {@link Closable.close} waits for what is open, in ms. */
  readonly finishWithin?: number
}

const FINISH_WITHIN = 5_000

/**
 * Opens the doors of the bot: begins to connect to Discord, listens for what Discord sends over HTTP, or both; and loads
 * the documents. What comes before they are loaded is announced, and answered then.
 *
 * @throws AppError if the settings open no door, or the port cannot be listened at
 */
export async function openBot(
  config: Config,
  { commands = allCommands, finishWithin = FINISH_WITHIN, fetching, ...settings }: BotSettings,
): Promise<StartingBot> {
  if (config.discordToken === null && config.interactions === null)
    throw new AppError('bad-configuration', 'DISCORD_TOKEN is missing: set it in .env to connect to Discord.')
  let loaded: Interior | null = null
  const loading = deferred<Interior>()
  const doors = await openDoors(
    config,
    { ...settings, commands },
    { loading: loading.promise.then(({ chats }) => chats), documentCount: () => loaded?.documentCount ?? null },
  )
  const closeWithin = async (limit: number): Promise<void> => {
    await doors.close(limit)
    await loaded?.close()
  }
  const close = (): Promise<void> => closeWithin(finishWithin)
  const getReady = async (): Promise<Bot> => {
    try {
      // A connection takes longer than the documents, so they are loaded once it is begun.
      loading.resolve(
        openInterior(config, { isMember: membership(config, settings), ...(fetching ? { fetching } : {}) }),
      )
      loaded = await loading.promise
      const { applicationId, name, showDocuments } = await doors.connected
      showDocuments(loaded.documentCount)
      return { ...(await announced(name, applicationId, loaded)), port: doors.port, close }
    } catch (thrown) {
      await closeWithin(0)
      throw thrown
    }
  }
  const ready = getReady()
  // Whoever waits for it hears of its failure.
  ready.catch(() => {})
  return { ready, close }
}

/**
 * Opens the doors of the bot and waits until it is ready.
 *
 * @throws AppError as {@link openBot} and {@link StartingBot.ready}
 */
export async function startBot(config: Config, settings: BotSettings): Promise<Bot> {
  const { ready } = await openBot(config, settings)
  return ready
}

/** Says in the log that the bot is ready, and where it is invited. */
async function announced(
  name: string,
  applicationId: string | null,
  { documentCount, passageCount }: Interior,
): Promise<Pick<Bot, 'inviteUrl'>> {
  const ready = `${name} answers from ${counted(documentCount, 'document')} (${counted(passageCount, 'passage')}).`
  if (applicationId === null) {
    log.info(ready)
    return { inviteUrl: null }
  }
  // oxlint-disable-next-line no-restricted-imports -- on demand, which is what the rule asks for
  const { inviteUrl, userInstallUrl } = await import('./discord/connection/invitation.ts')
  log.info(`${ready} Invite it with ${inviteUrl(applicationId)}`)
  log.debug(`People install it for themselves with ${userInstallUrl(applicationId)}`)
  return { inviteUrl: inviteUrl(applicationId) }
}

/** Asks Discord, with the token; without one nobody can be told to be a member. */
function membership({ discordToken, discordApiUrl }: Config, { client }: Pick<BotSettings, 'client'>): Membership {
  if (discordToken === null) return async () => false
  let asking: Promise<Membership> | undefined
  const ask = async (): Promise<Membership> => {
    // oxlint-disable no-restricted-imports -- on demand, which is what the rule asks for
    const [{ createRest }, { membershipOf }] = await Promise.all([
      import('./discord/connection/application.ts'),
      import('./discord/connection/membership.ts'),
    ])
    // oxlint-enable no-restricted-imports
    return membershipOf(createRest({ token: discordToken, apiUrl: discordApiUrl }, client?.rest))
  }
  return async (community, person) => {
    asking ??= ask()
    return (await asking)(community, person)
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T | Promise<T>) => void
}

function deferred<T>(): Deferred<T> {
  let resolve: Deferred<T>['resolve'] = () => {}
  const promise = new Promise<T>(settle => {
    resolve = settle
  })
  return { promise, resolve }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
