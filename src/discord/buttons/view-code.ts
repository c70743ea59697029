import { MOST_CONTEXT, type Place, type View } from '../../chat/reply.ts'

/**
 * A view in few characters:
 *
 *     a 2 0 from~ hhhhhhhhhhhh 0start.length,gap.length 1start.length
 *     │ │ │ │     │            └ places: which hash, where the sentence starts and how long it is; then its others
 *     │ │ │ │     └ the documents' hashes, six characters each, ended by a blank
 *     │ │ │ └ where the quote begins, if it does not begin at its passage's beginning
 *     │ │ └ how many passages are shown around
 *     │ └ which place is shown
 *     └ a: an answer, c: only close, t: an answer whose places are shown together, from the first up to that one
 *
 * (without the blanks of this picture, but for those between hashes and places). Numbers are in base 36. Six characters
 * of base 64 keep 36 bits of a hash: one of a thousand documents is taken for another with a chance of 1 in 68 million.
 */
const VIEW = /^([act])([0-4])([0-9a-z])(?:([0-9a-z]{1,8})~)?((?:[\w-]{6}){1,5})((?: [0-4][0-9a-z.,-]+)+)$/
const SPAN = /^(-?[0-9a-z]{1,8})\.([0-9a-z]{1,6})$/

const HASH_LENGTH = 6
const HASH_DIGITS = 9
const MOST_PLACES = 5

/**
 * What does not fit is left out: first the second sentences of places, then the last places.
 *
 * @param longest in UTF-16 code units
 * @throws RangeError if the view shows a place that it does not hold
 */
export function encodeView(view: View, longest: number): string {
  const { together } = view
  const current = together === undefined ? view.current : together - 1
  if (!view.places[current] || current >= MOST_PLACES) throw new RangeError(`There is no place ${current} to show.`)
  const letter = together === undefined ? (view.isAnswer ? 'a' : 'c') : 't'
  const from = view.from === undefined ? '' : `${view.from.toString(36)}~`
  const head = `${letter}${current}${Math.min(view.context, MOST_CONTEXT).toString(36)}${from}`
  const kept = view.places.slice(0, MOST_PLACES)
  const whole = head + encodePlaces(kept)
  if (whole.length <= longest) return whole
  const attempts = [...withFewerSentences(kept), ...withFewerPlaces(kept, current)]
  const fitting = attempts.map(places => head + encodePlaces(places)).find(text => text.length <= longest)
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

/** The view that {@link encodeView} was given, or one that it would write differently; null if it is none. */
export function decodeView(text: string): View | null {
  const match = VIEW.exec(text)
  if (!match) return null
  const [, letter = '', current = '', context = '', from, hashes = '', rest = ''] = match
  const places = decodePlaces(hashes, rest.slice(1))
  const view = places && viewOf(places, letter, Number(current), Number.parseInt(context, 36))
  if (!view || from === undefined) return view
  return letter === 't' ? null : { ...view, from: Number.parseInt(from, 36) }
}

function viewOf(places: readonly Place[], letter: string, current: number, context: number): View | null {
  const [first, ...others] = places
  if (!first || current >= places.length) return null
  const view: View = { isAnswer: letter !== 'c', places: [first, ...others], current, context }
  if (letter !== 't') return view
  return current > 0 && context === 0 ? { ...view, current: 0, together: current + 1 } : null
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
