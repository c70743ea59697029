import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'
import { statement } from '../../chat/reply.ts'
import { type Clock, monotonic, ShortMemory } from '../../chat/short-memory.ts'
import type { Visitor } from '../../chat/visitor.ts'
import type { Key } from '../../wording/wording.ts'
import { type SendError, sendErrorOf } from '../connection/send-errors.ts'
import { TroubleLog } from '../connection/trouble-log.ts'
import { present } from '../display/presenting.ts'
import type { OutgoingMessage } from './messages.ts'

type Body = RESTPostAPIChannelMessageJSONBody

/** Carries messages to Discord. */
export interface MessageTransport {
  post(channelId: string, body: Body): Promise<void>
  /** The id of the channel in which the bot and a person are alone. */
  openDirectChannel(person: string): Promise<string>
}

/** What can be done so that a message is taken after all. */
type Remedy = 'without-reference' | 'plain'

const REMEDIES: Readonly<Partial<Record<SendError, Remedy>>> = {
  'no-read-history': 'without-reference',
  'unknown-message': 'without-reference',
  'refused-layout': 'plain',
  // Some permissions, such as Embed Links, are asked for the layout alone.
  'missing-permissions': 'plain',
}

/** What the person who asked is told in a direct message, where the place in which they asked is closed to the bot. */
const TOLD: Readonly<Partial<Record<SendError, Key>>> = {
  'missing-permissions': 'message.may-not-write',
  'missing-access': 'message.may-not-see',
  'archived-thread': 'message.thread-archived',
}

/** So many ms pass before somebody is told again that a channel is closed to the bot. */
const TELL_AGAIN_AFTER = 10 * 60_000

const MOST_REMEMBERED = 1_000

/** Sends messages and knows what to do when Discord does not take one. */
export class MessageSender {
  readonly #transport: MessageTransport
  readonly #troubles: TroubleLog
  readonly #told: ShortMemory<true>

  constructor(transport: MessageTransport, now: Clock = monotonic) {
    this.#transport = transport
    this.#troubles = new TroubleLog(now)
    this.#told = new ShortMemory({ lifetime: TELL_AGAIN_AFTER, most: MOST_REMEMBERED }, now)
  }

  /**
   * Sends a message, as a reply and with its layout if Discord takes it so, otherwise without. If Discord takes it in no
   * form, that is logged, and who asked is told if they can be.
   *
   * @throws whatever the transport throws that has no name here
   */
  async send({ channelId, body, plain, visitor }: OutgoingMessage): Promise<void> {
    const error = await this.#sent(channelId, body, plain)
    const key = error && visitor.community !== undefined ? TOLD[error] : undefined
    if (key === undefined || this.#told.get(channelId)) return
    this.#told.set(channelId, true)
    await this.#tell(visitor, key)
  }

  async #tell({ person, wording }: Visitor, key: Key): Promise<void> {
    try {
      const channelId = await this.#transport.openDirectChannel(person)
      await this.#sent(channelId, present(statement(wording.say(key)), wording), () => null)
    } catch (thrown) {
      const error = sendErrorOf(thrown)
      if (!error) throw thrown
      this.#troubles.note(error, '')
    }
  }

  /** Why a message was taken in no form, or null if it was in some. */
  async #sent(channelId: string, whole: Body, plain: () => Body | null): Promise<SendError | null> {
    let body: Body = whole
    const tried = new Set<Remedy>()
    for (;;) {
      const error = await this.#refusal(channelId, body)
      if (!error) return null
      const remedy = REMEDIES[error]
      const next = remedy === undefined || tried.has(remedy) ? null : remedied(body, remedy, plain)
      if (!next || remedy === undefined) return error
      tried.add(remedy)
      body = tried.has('without-reference') ? withoutReference(next) : next
    }
  }

  async #refusal(channelId: string, body: Body): Promise<SendError | null> {
    try {
      await this.#transport.post(channelId, body)
      return null
    } catch (thrown) {
      const error = sendErrorOf(thrown)
      if (!error) throw thrown
      this.#troubles.note(error, channelId)
      return error
    }
  }
}

const remedied = (body: Body, remedy: Remedy, plain: () => Body | null): Body | null =>
  remedy === 'plain' ? plain() : withoutReference(body)

function withoutReference(body: Body): Body {
  const { message_reference: _reference, ...rest } = body
  return rest
}
