type Granularity = 'sentence' | 'word'

const made = new Map<Granularity, Intl.Segmenter>()

/**
 * Parts a text into sentences, or into words by a dictionary: one serves Chinese and Japanese, and each other script has
 * its own, whatever the locale. Made when it is first needed, since the first use of Intl takes a process some 15 ms.
 */
export function segmenterFor(granularity: Granularity): Intl.Segmenter {
  const known = made.get(granularity)
  if (known) return known
  const segmenter = new Intl.Segmenter(granularity === 'word' ? 'ja' : 'en', { granularity })
  made.set(granularity, segmenter)
  return segmenter
}
