import { type Action, MOST_CONTEXT, type Place, type View } from '../chat/reply.ts'

/**
 * The state of a button in its custom id, so that it works after a restart and in any process:
 *
 *     1 m a 2 0 hhhhhhhhhhhh 0start.length,gap.length 1start.length
 *     │ │ │ │ │ │            └ places: which hash, where the sentence starts and how long it is; then its other sentences
 *     │ │ │ │ │ └ the documents' hashes, six characters each, ended by a blank
 *     │ │ │ │ └ how many passages are shown around
 *     │ │ │ └ which place is shown
 *     │ │ └ a: an answer, c: only close
 *     │ └ what the button does
 *     └ version
 *
 * (without the blanks of this picture, but for those between hashes and places). Numbers are in base 36. Six characters
 * of base 64 keep 36 bits of a hash: one of a thousand documents is taken for another with a chance of 1 in 68 million.
 */
const VERSION = '1'

const LONGEST_CUSTOM_ID = 100
const HASH_LENGTH = 6
const HASH_DIGITS = 9
const MOST_PLACES = 5

const CODES = { 'more-context': 'm', 'next-passage': 'n', 'open-passage': 'o' } as const satisfies Record<
  Action['kind'],
  string
>

/**
 * At most 100 characters. What does not fit is left out: first the second sentences of places, then the last places.
 *
 * @throws RangeError if the view shows a place that it does not hold
 */
export function encodeAction({ kind, view }: Action): string {
  const { isAnswer, current, context } = view
  if (!view.places[current] || current >= MOST_PLACES) throw new RangeError(`There is no place ${current} to show.`)
  const head = `${VERSION}${CODES[kind]}${isAnswer ? 'a' : 'c'}${current}${Math.min(context, MOST_CONTEXT).toString(36)}`
  const kept = view.places.slice(0, MOST_PLACES)
  const whole = head + encodePlaces(kept)
  if (whole.length <= LONGEST_CUSTOM_ID) return whole
  const attempts = [...withFewerSentences(kept), ...withFewerPlaces(kept, current)]
  const fitting = attempts.map(places => head + encodePlaces(places)).find(id => id.length <= LONGEST_CUSTOM_ID)
  if (fitting === undefined) throw new RangeError('A place that lies too far into its document has no custom id.')
  return fitting
}

/** Ever more places without their second sentences, from the last. */
const withFewerSentences = (places: readonly Place[]): readonly (readonly Place[])[] =>
  places.map((_, index) =>
    places.map((place, at) => (at >= places.length - 1 - index ? { ...place, others: [] } : place)),
  )

/** Ever fewer places, from the last, down to the one that is shown. */
const withFewerPlaces = (places: readonly Place[], current: number): readonly (readonly Place[])[] =>
  places
    .map((_, index) => places.slice(0, places.length - index).map(place => ({ ...place, others: [] })))
    .filter(fewer => fewer.length > current)

function encodePlaces(places: readonly Place[]): string {
  const hashes = [...new Set(places.map(({ documentHash }) => shortHash(documentHash)))]
  const encoded = places.map(({ documentHash, sentence, others }) => {
    const spans = [
      sentence,
      ...others.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })),
    ]
    return `${hashes.indexOf(shortHash(documentHash))}${spans.map(encodeSpan).join(',')}`
  })
  return [hashes.join(''), ...encoded].join(' ')
}

const encodeSpan = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${start.toString(36)}.${(end - start).toString(36)}`

/** Of base 64 for addresses (RFC 4648, section 5). */
const BASE_64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Six characters of base 64 are nine hexadecimal digits. Every button has some, so it is done without a buffer. */
function shortHash(hash: string): string {
  let rest = Number.parseInt(hash.slice(0, HASH_DIGITS).padEnd(HASH_DIGITS, '0'), 16)
  let short = ''
  for (let digit = 0; digit < HASH_LENGTH; digit++) {
    short = BASE_64.charAt(rest % 64) + short
    rest = Math.floor(rest / 64)
  }
  return short
}

const hashBeginning = (short: string): string =>
  Buffer.from(`${short}AA`, 'base64url').toString('hex').slice(0, HASH_DIGITS)

const CUSTOM_ID = /^1([mno])([ac])([0-4])([0-9a-z])((?:[\w-]{6}){1,5})((?: [0-4][0-9a-z.,-]+)+)$/
const SPAN = /^(-?[0-9a-z]{1,8})\.([0-9a-z]{1,6})$/

/** The action of a button, or null if `customId` is none that {@link encodeAction} gives. */
export function decodeAction(customId: string): Action | null {
  const action = readAction(customId)
  // Each action has one id: zeros in front, or a hash that no place needs, were not written by this program.
  return action && encodeAction(action) === customId ? action : null
}

function readAction(customId: string): Action | null {
  const match = customId.length <= LONGEST_CUSTOM_ID ? CUSTOM_ID.exec(customId) : null
  if (!match) return null
  const [, code = '', answer = '', current = '', context = '', hashes = '', rest = ''] = match
  const kind = kindOf(code)
  const places = decodePlaces(hashes, rest.slice(1))
  const view = places && viewOf(places, answer === 'a', Number(current), Number.parseInt(context, 36))
  return kind && view ? { kind, view } : null
}

function kindOf(code: string): Action['kind'] | null {
  switch (code) {
    case CODES['more-context']:
      return 'more-context'
    case CODES['next-passage']:
      return 'next-passage'
    case CODES['open-passage']:
      return 'open-passage'
    default:
      return null
  }
}

function viewOf(places: readonly Place[], isAnswer: boolean, current: number, context: number): View | null {
  const [first, ...others] = places
  return first && current < places.length ? { isAnswer, places: [first, ...others], current, context } : null
}

function decodePlaces(hashes: string, encoded: string): readonly Place[] | null {
  const places: Place[] = []
  for (const each of encoded.split(' ')) {
    const at = Number(each.slice(0, 1)) * HASH_LENGTH
    const short = hashes.slice(at, at + HASH_LENGTH)
    const [sentence, ...others] = each.slice(1).split(',').map(decodeSpan)
    if (short === '' || !sentence || sentence.start < 0) return null
    const absolute = others.flatMap(other =>
      other ? [{ start: other.start + sentence.start, end: other.end + sentence.start }] : [],
    )
    if (absolute.length < others.length || absolute.some(({ start }) => start < 0)) return null
    places.push({ documentHash: hashBeginning(short), sentence, others: absolute })
  }
  return places.length <= MOST_PLACES ? places : null
}

function decodeSpan(encoded: string): { readonly start: number; readonly end: number } | null {
  const match = SPAN.exec(encoded)
  if (!match) return null
  const start = Number.parseInt(match[1] ?? '', 36)
  const length = Number.parseInt(match[2] ?? '', 36)
  return length > 0 ? { start, end: start + length } : null
}
