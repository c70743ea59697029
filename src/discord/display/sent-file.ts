import type { ReplyFile } from '../../chat/reply.ts'

/** A file as Discord's messages name it: the nth of a request has the id n. */
export interface AttachmentName {
  readonly id: string
  readonly filename: string
}

/** The file that goes with each message; forgotten with the message. */
const files = new WeakMap<object, ReplyFile>()

export const attachmentOf = ({ name }: ReplyFile): AttachmentName => ({ id: '0', filename: name })

/** From then on the message can be asked for its file: see {@link fileOf}. */
export function sendAlong(message: object, file: ReplyFile | undefined): void {
  if (file) files.set(message, file)
}

/** Whoever carries a message need not know what it was made of. */
export const fileOf = (message: object): ReplyFile | undefined => files.get(message)
