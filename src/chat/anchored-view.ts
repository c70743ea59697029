import { spanNow } from '../corpus/anchoring.ts'
import type { EarlierVersion } from '../corpus/document.ts'
import type { Texts } from '../retrieval/texts.ts'
import { documentWithHash } from './document-names.ts'
import type { Place, View } from './reply.ts'

/**
 * The same view where the sentences of replaced documents stand now; places of which a sentence is gone stay as they
 * were, and can be shown no more. Reading begins anew, since the words that were read may be others.
 */
export function anchoredView(view: View, texts: Texts): View {
  const [first, ...rest] = view.places
  const places: View['places'] = [placeNow(first, texts), ...rest.map(place => placeNow(place, texts))]
  const isSame = places.every((place, index) => place === view.places[index])
  if (isSame) return view
  const { from: _from, ...whole } = view
  return { ...whole, places }
}

function placeNow(place: Place, texts: Texts): Place {
  if (documentWithHash(texts, place.documentHash)) return place
  for (const document of texts.documents.values()) {
    const version = document.earlier?.find(({ hash }) => hash.startsWith(place.documentHash))
    const moved = version && placeSince(version, place, document.hash)
    if (moved) return moved
  }
  return place
}

function placeSince(version: EarlierVersion, { sentence, others }: Place, documentHash: string): Place | null {
  const now = spanNow(version, sentence)
  const othersNow = others.flatMap(other => spanNow(version, other) ?? [])
  return now && othersNow.length === others.length ? { documentHash, sentence: now, others: othersNow } : null
}
