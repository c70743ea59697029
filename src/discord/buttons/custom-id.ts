import { type Action, HASH_DIGITS, LONGEST_OFFERED, type ViewAction } from '../../chat/reply.ts'
import { visible } from '../display/markdown.ts'
import { decodeView, encodeView } from './view-code.ts'

/**
 * The state of a button in its custom id, so that it works after a restart and in any process: the version, a letter for
 * what it does, and what it does that with.
 */
const VERSION = '1'

export const LONGEST_CUSTOM_ID = 100

/** What is left for one kind of action after the version and the letter. */
const LONGEST_REST = LONGEST_CUSTOM_ID - VERSION.length - 1

/** How actions of one kind are written. */
interface ActionForm {
  /** One letter of its own. */
  readonly code: string
  /** At most {@link LONGEST_REST} characters; null for an action of another kind. */
  write(action: Action): string | null
  /** The action that is written so, or null; it may be lenient, since what is read is written again and compared. */
  read(rest: string): Action | null
}

const viewForm = (kind: ViewAction['kind'], code: string): ActionForm => ({
  code,
  write: action => (action.kind === kind ? encodeView(action.view, LONGEST_REST) : null),
  read: rest => {
    const view = decodeView(rest)
    return view && { kind, view }
  },
})

/** A snowflake of Discord's, or whatever names a person elsewhere. */
const PERSON = /^\w{1,40}$/

const deleteForm: ActionForm = {
  code: 'd',
  write: action => (action.kind === 'delete' && PERSON.test(action.person) ? action.person : null),
  read: rest => (PERSON.test(rest) ? { kind: 'delete', person: rest } : null),
}

const DOCUMENT = new RegExp(`^[0-9a-f]{${HASH_DIGITS}}$`)

/** `q:question`, or `q0123456789abcdef:question` with the document that is searched. */
const askForm: ActionForm = {
  code: 'q',
  write: action => {
    if (action.kind !== 'ask' || !isOffered(action.question)) return null
    const { question, document = '' } = action
    return document === '' || DOCUMENT.test(document) ? `${document}:${question}` : null
  },
  read: rest => {
    const at = rest.indexOf(':')
    const document = rest.slice(0, Math.max(0, at))
    const question = rest.slice(at + 1)
    return at < 0 ? null : { kind: 'ask', question, ...(document === '' ? {} : { document }) }
  },
}

/** Discord may trim or drop what is not seen, and then the id would be another one. */
const isOffered = (question: string): boolean =>
  question !== '' && question.length <= LONGEST_OFFERED && question === visible(question)

/** Every kind of action. The letters l, t, e and p are kept for lists of documents. */
const forms: Readonly<Record<Action['kind'], ActionForm>> = {
  'more-context': viewForm('more-context', 'm'),
  'next-passage': viewForm('next-passage', 'n'),
  'open-passage': viewForm('open-passage', 'o'),
  'read-on': viewForm('read-on', 'r'),
  share: viewForm('share', 's'),
  'follow-up': viewForm('follow-up', 'f'),
  helpful: viewForm('helpful', 'h'),
  'not-helpful': viewForm('not-helpful', 'u'),
  delete: deleteForm,
  ask: askForm,
}

const byCode = new Map(Object.values(forms).map(form => [form.code, form]))

/**
 * At most 100 characters. What does not fit is left out of a view.
 *
 * @throws RangeError for an action that cannot be written
 */
export function encodeAction(action: Action): string {
  const form = forms[action.kind]
  const rest = form.write(action)
  if (rest === null) throw new RangeError(`The action "${action.kind}" cannot be put behind a button.`)
  return VERSION + form.code + rest
}

/** The action of a button, or null if `customId` is none that {@link encodeAction} gives. */
export function decodeAction(customId: string): Action | null {
  if (customId.length > LONGEST_CUSTOM_ID || !customId.startsWith(VERSION)) return null
  const form = byCode.get(customId.slice(1, 2))
  const rest = customId.slice(2)
  const action = form?.read(rest) ?? null
  // Each action has one id: zeros in front, or a hash that no place needs, were not written by this program.
  return action && form?.write(action) === rest ? action : null
}
