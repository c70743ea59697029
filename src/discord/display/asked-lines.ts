import type { Reply } from '../../chat/reply.ts'
import type { Wording } from '../../wording/wording.ts'
import { escapeMarkdown, link, truncate, visible } from './markdown.ts'
import { questionLine } from './render.ts'

/** Discord's names are at most 32 characters long. */
const LONGEST_NAME = 40

/** The Markdown that says what was asked, and under it, small, whose message that was; nothing if the reply says neither. */
export function askedLines({ question, about }: Reply, wording: Wording): string | undefined {
  const lines = [
    ...(question === undefined ? [] : [questionLine(question, wording)]),
    ...(about === undefined ? [] : [`-# ${messageLine(about, wording)}`]),
  ]
  return lines.length === 0 ? undefined : lines.join('\n')
}

/** Our own words hold no markup; the link is meant as one. */
const messageLine = ({ author, url }: NonNullable<Reply['about']>, wording: Wording): string =>
  wording.say('answer.about-message', {
    message: link(wording.say('answer.the-message'), url),
    author: escapeMarkdown(truncate(visible(author), LONGEST_NAME)) || wording.say('answer.somebody'),
  })
