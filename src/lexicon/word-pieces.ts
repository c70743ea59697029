/** What a piece inside a word begins with in WordPiece vocabularies. */
const INSIDE = '##'

/** Longer words are no words: they are cut, so that hostile input costs no more than a sentence. */
const LONGEST_WORD = 60

/**
 * The tokens of a folded word, longest first from its beginning (WordPiece; Wu and others, Google's Neural Machine
 * Translation System, 2016, section 4.1): "headcount" → "head", "##count". Empty if some part of it is no token.
 *
 * @param idOf the number of a token, undefined for what is none
 */
export function wordPieces(word: string, idOf: (token: string) => number | undefined): readonly number[] {
  const text = word.slice(0, LONGEST_WORD)
  const whole = idOf(text)
  if (whole !== undefined) return [whole]
  const pieces: number[] = []
  let start = 0
  while (start < text.length) {
    const piece = longestPiece(text, start, idOf)
    if (!piece) return []
    pieces.push(piece.id)
    start = piece.end
  }
  return pieces
}

function longestPiece(
  text: string,
  start: number,
  idOf: (token: string) => number | undefined,
): { readonly id: number; readonly end: number } | null {
  const prefix = start === 0 ? '' : INSIDE
  for (let end = text.length; end > start; end--) {
    const id = idOf(prefix + text.slice(start, end))
    if (id !== undefined) return { id, end }
  }
  return null
}
