import type { APIAttachment, APIEmbed } from 'discord-api-types/v10'
import type { FileInput } from './command-input.ts'
import { isRecord, type JsonRecord, listAt, numberAt, stringAt } from './json.ts'

export interface UploadedFile {
  readonly index: number
  readonly name: string
  readonly size: number
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** What a request says about a message. `undefined`: not mentioned, so an edit leaves it as it is. */
export interface MessageBody {
  readonly content: string | undefined
  readonly embeds: APIEmbed[] | undefined
  readonly components: readonly unknown[] | undefined
  readonly flags: number | undefined
  readonly allowedMentions: unknown
  readonly nonce: string | number | undefined
  readonly enforceNonce: boolean
  readonly replyTo: { readonly messageId: string; readonly mustExist: boolean } | undefined
  /** Ids of the attachments that stay (in an edit) and descriptions of those that come. */
  readonly attachments: readonly JsonRecord[] | undefined
  readonly files: readonly UploadedFile[]
}

export function readMessageBody(body: JsonRecord, files: readonly UploadedFile[] = []): MessageBody {
  const reference = body['message_reference']
  const messageId = isRecord(reference) ? stringAt(reference, 'message_id') : undefined
  const mustExist = isRecord(reference) && reference['fail_if_not_exists'] !== false
  return {
    content: body['content'] === null ? '' : stringAt(body, 'content'),
    embeds: body['embeds'] === undefined ? undefined : embedsOf(body),
    components: body['components'] === undefined ? undefined : listAt(body, 'components'),
    flags: numberAt(body, 'flags'),
    allowedMentions: body['allowed_mentions'],
    nonce: stringAt(body, 'nonce') ?? numberAt(body, 'nonce'),
    enforceNonce: body['enforce_nonce'] === true,
    replyTo: messageId === undefined ? undefined : { messageId, mustExist },
    attachments: body['attachments'] === undefined ? undefined : listAt(body, 'attachments').filter(isRecord),
    files,
  }
}

function embedsOf(body: JsonRecord): APIEmbed[] {
  const embeds = listAt(body, 'embeds').map(embed => (isRecord(embed) ? { type: 'rich', ...embed } : embed))
  return isEmbedList(embeds) ? embeds : []
}

function isEmbedList(value: readonly unknown[]): value is APIEmbed[] {
  return value.every(isRecord)
}

/** The files of a request as Discord stores them, with what the request says about each. */
export function storedAttachments(body: MessageBody, store: (file: FileInput) => APIAttachment): APIAttachment[] {
  return body.files.map(({ index, name, contentType, bytes }) => {
    const described = body.attachments?.find(attachment => String(attachment['id']) === String(index)) ?? {}
    const description = stringAt(described, 'description')
    return {
      ...store({ filename: stringAt(described, 'filename') ?? name, bytes, contentType }),
      ...(description === undefined ? {} : { description }),
    }
  })
}
