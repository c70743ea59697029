import type { APIApplicationCommand, APIUser } from 'discord-api-types/v10'
import type { Fault } from './faults.ts'
import type { Identify } from './gateway.ts'
import type { InteractionHandle } from './interaction-handle.ts'
import type { Actor, AutocompleteInput, CommandInput } from './interaction-payloads.ts'
import type { EndpointAddress, EndpointAnswer } from './interactions-endpoint.ts'
import type { LoopbackMessage } from './messages.ts'
import type { ModalValue } from './modal-input.ts'
import type { Problem } from './request-check.ts'
import type { RecordedRequest } from './rest.ts'
import type { ChannelMessageInput, DirectMessageInput, SentMessage } from './writing.ts'

/** What a test sees of the loopback Discord. */
export interface LoopbackDiscord {
  /** For the client option `rest.api`; discord.js appends the version. */
  readonly apiUrl: string
  readonly port: number
  readonly token: string
  readonly applicationId: string
  readonly botUser: APIUser
  /** The person who acts when no other is named. */
  readonly user: APIUser
  /** One guild with one text channel. */
  readonly guildId: string
  readonly channelId: string
  /** The role of its own that the bot got when it was invited: `<@&id>` mentions the role, not the bot. */
  readonly botRoleId: string
  /** Whether requests are checked against Discord's published rules. */
  readonly checksRequests: boolean
  readonly requests: readonly RecordedRequest[]
  /** Events of the loopback Discord's own that are not as Discord describes its objects. */
  eventProblems(): readonly EventProblem[]
  /** All messages that are not deleted, oldest first, private ones too. */
  readonly messages: readonly LoopbackMessage[]
  /** What is registered now; those of a guild carry its guild_id. */
  readonly commands: readonly APIApplicationCommand[]
  readonly identifies: number
  readonly resumes: number
  readonly heartbeats: number
  readonly lastIdentify: Identify | undefined
  /** What clients said of their presence after they had identified, oldest first. */
  readonly presences: readonly unknown[]
  /** What the application's endpoint answered to interactions, oldest first. */
  readonly endpointAnswers: readonly EndpointAnswer[]
  /** Interactions are posted there from now on, and no longer dispatched. */
  sendInteractionsTo(address: EndpointAddress): void

  /** Resolves when a client is connected, has identified (or resumed) and was sent READY. */
  ready(timeoutMs?: number): Promise<void>
  /** Asks `find` again after everything that happens, until it finds something. */
  waitFor<T extends object | string | number | true>(
    what: string,
    find: () => T | undefined,
    timeoutMs?: number,
  ): Promise<T>
  /** The first answered request that matches, also one already seen; `from` leaves out those of lower index. */
  waitForRequest(
    matches: (request: RecordedRequest) => boolean,
    timeoutMs?: number,
    from?: number,
  ): Promise<RecordedRequest>

  addUser(username: string): APIUser
  slashCommand(input: CommandInput): InteractionHandle
  autocomplete(input: AutocompleteInput): InteractionHandle
  /** A command of the message's context menu. */
  messageCommand(name: string, target: LoopbackMessage, actor?: Actor): InteractionHandle
  pressButton(message: LoopbackMessage, customId: string, user?: APIUser, actor?: Actor): InteractionHandle
  selectValues(
    message: LoopbackMessage,
    customId: string,
    values: readonly string[],
    user?: APIUser,
    actor?: Actor,
  ): InteractionHandle
  submitModal(opened: InteractionHandle, values: Readonly<Record<string, ModalValue>>): InteractionHandle
  directMessage(content: string, input?: DirectMessageInput): SentMessage
  channelMessage(content: string, input?: ChannelMessageInput): SentMessage
  /** A person changes what they wrote; the bot gets MESSAGE_UPDATE. */
  editMessage(message: LoopbackMessage, content: string): void
  /** A person takes a message away, their own or as a moderator; the bot gets MESSAGE_DELETE. */
  deleteMessage(message: LoopbackMessage): void

  /** Another text channel; its id. */
  addChannel(name: string): string
  /** A thread, of the guild's first channel unless told; its id. */
  addThread(name: string, parentId?: string): string
  /** Nothing can be changed in it any more, nor written if it is also locked, as it is unless told. */
  archiveThread(id: string, locked?: boolean): void
  deleteChannel(id: string): void
  /** What the bot may not do in a text channel and its threads: bits of PermissionFlagsBits; 0n gives all back. */
  denyPermissions(channelId: string, denied: bigint): void
  /** This person takes no direct messages from the bot: 50007. */
  closeDirectMessages(user?: APIUser, on?: boolean): void

  /** Any event, as it is, to every session; with a sequence number out of turn if told. */
  dispatch(eventName: string, data: unknown, sequence?: number): void
  /** Op 7: the client is asked to connect again. */
  reconnect(): void
  /** Op 9. */
  invalidateSession(resumable: boolean): void
  /** Closes every connection; with 1006 it just breaks. The session can still be resumed. */
  closeGateway(code: number): void
  /** Attempts to resume are answered with op 9 from now on. */
  forgetSessions(): void
  /** Forgets requests, messages, interactions and events: what runs for long would hold ever more of them. */
  forgetPast(): void
  /** New WebSocket connections are refused with 503 while on. */
  refuseConnections(on: boolean): void
  ignoreHeartbeats(on: boolean): void

  failNext(fault: Fault): void
  clearFaults(): void
  /** The token is no longer accepted: 401 over HTTP, 4004 on the gateway. */
  refuseToken(on?: boolean): void
  /** Every identify is closed with this code; null accepts again. */
  refuseIdentify(closeCode: number | null): void
  /** Nothing follows an identify while on. */
  ignoreIdentify(on: boolean): void
  /** Closes everything; nothing is left that would keep the process up. */
  stop(): Promise<void>
}

export interface EventProblem {
  readonly event: string
  readonly problems: readonly Problem[]
}
