import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { earlierVersions, keptParts, keptSentences, spanNow, type Version } from '../../src/corpus/anchoring.ts'
import { type Document, type KeptPart, MOST_EARLIER } from '../../src/corpus/document.ts'
import { passagesOf } from '../../src/corpus/passage.ts'
import { inOneGo } from '../../src/retrieval/steps.ts'
import { slice } from '../../src/text/span.ts'
import { first, plainDocument, spanOf } from '../support/documents.ts'

const partsOf = (...given: Parameters<typeof keptParts>) => inOneGo(keptParts(...given))
const versionsOf = (...given: Parameters<typeof earlierVersions>) => inOneGo(earlierVersions(...given))

const versionOf = (text: string, earlier: Document['earlier'] = []) => {
  const document = { ...plainDocument(text), earlier }
  return { document, passages: passagesOf(document) }
}

/** What the parts of the old text that were kept read, in both texts. */
const keptWords = (old: Version, next: Version): readonly (readonly [string, string])[] =>
  partsOf(old, next).map(({ span, start }) => [
    slice(old.document.text, span),
    slice(next.document.text, { start, end: start + span.end - span.start }),
  ])

const BRIDGE = 'The bridge opens at noon.'
const PIER = 'The pier is made of oak.'
const KIOSK = 'The kiosk sells herring.'

describe('the parts of a text that stand in the one that replaces it', () => {
  test('are all of it if nothing changed', () => {
    const old = versionOf(`${BRIDGE} ${PIER} ${KIOSK}`)
    expect(keptWords(old, old)).toEqual([[old.document.text, old.document.text]])
  })

  test('go on as one part where words came before them', () => {
    const next = versionOf(`It is warm today. ${BRIDGE} ${PIER} ${KIOSK}`)
    const words = `${BRIDGE} ${PIER} ${KIOSK}`
    expect(keptWords(versionOf(words), next)).toEqual([[words, words]])
  })

  test('are those around a sentence that changed', () => {
    const next = versionOf(`${BRIDGE} The pier is made of steel. ${KIOSK}`)
    expect(keptWords(versionOf(`${BRIDGE} ${PIER} ${KIOSK}`), next)).toEqual([
      [BRIDGE, BRIDGE],
      [KIOSK, KIOSK],
    ])
  })

  test('are found where sentences changed places', () => {
    const next = versionOf(`${KIOSK} ${BRIDGE}`)
    expect(keptWords(versionOf(`${BRIDGE} ${KIOSK}`), next)).toEqual([
      [BRIDGE, BRIDGE],
      [KIOSK, KIOSK],
    ])
  })

  test('are told apart by what stands around them where the same words stand twice', () => {
    const old = versionOf('The north gate is old. It opens at six.\n\nThe south gate is new. It opens at six.')
    const next = versionOf(
      'The south gate is new. It opens at six.\n\nThe east gate is wide.\n\nThe north gate is old. It opens at six.',
    )
    const north = { start: old.document.text.indexOf('It opens'), end: old.document.text.indexOf('\n\n') }
    const now = spanNow({ hash: '', kept: partsOf(old, next) }, north)
    expect(now?.start).toBe(next.document.text.lastIndexOf('It opens'))
  })

  test('are found inside of what is another sentence now', () => {
    const next = versionOf(`As everybody knows: ${BRIDGE.replace('.', '')}, or later.`)
    expect(keptWords(versionOf('The bridge opens at noon'), next)).toEqual([
      ['The bridge opens at noon', 'The bridge opens at noon'],
    ])
  })

  test('always read the same in both texts, in the order of the old one', () => {
    const sentences = fc.array(fc.constantFrom(BRIDGE, PIER, KIOSK, 'It is 🐟 day.', 'Nobody knows why.'), {
      minLength: 1,
      maxLength: 12,
    })
    const texts = sentences.map(all => all.join(' ').replaceAll('why. ', 'why.\n\n'))
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [old, next] = [versionOf(before), versionOf(after)]
        let end = 0
        for (const { span, start } of partsOf(old, next)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          end = span.end
          expect(next.document.text.slice(start, start + span.end - span.start)).toBe(slice(before, span))
        }
      }),
    )
  })
})

describe('a span of an earlier text', () => {
  const old = versionOf(`${BRIDGE} ${PIER} ${KIOSK}`)

  test('stands where its words stand now', () => {
    const next = versionOf(`Welcome to the town! ${BRIDGE} ${PIER}`)
    const [version] = versionsOf(old, next)
    const span = spanOf(old.document.text, `${BRIDGE} ${PIER}`)
    const now = version && spanNow(version, span)
    expect(now && slice(next.document.text, now)).toBe(`${BRIDGE} ${PIER}`)
  })

  test('is gone if a part of it is', () => {
    const [version] = versionsOf(old, versionOf(`${BRIDGE} ${KIOSK}`))
    expect(version && spanNow(version, spanOf(old.document.text, `${BRIDGE} ${PIER}`))).toBeNull()
  })

  test('is found after several changes', () => {
    const second = versionOf(`Hello. ${BRIDGE} ${PIER} ${KIOSK}`)
    const secondWithHistory = versionOf(second.document.text, versionsOf(old, second))
    const third = versionOf(`${KIOSK} Closed in winter. ${PIER}`)
    const versions = versionsOf(secondWithHistory, third)
    expect(versions.map(({ hash }) => hash)).toEqual([second.document.hash, old.document.hash])
    const now = versions[1] && spanNow(versions[1], spanOf(old.document.text, KIOSK))
    expect(now && slice(third.document.text, now)).toBe(KIOSK)
    expect(versions[1] && spanNow(versions[1], spanOf(old.document.text, BRIDGE))).toBeNull()
  })

  test('needs no way to a text that has come back', () => {
    const next = versionOf(PIER)
    const back = versionOf(old.document.text)
    const versions = versionsOf(versionOf(PIER, versionsOf(old, next)), back)
    expect(versions.map(({ hash }) => hash)).toEqual([next.document.hash])
  })
})

/** Every part of `parts` that stands in what each of `later` was found in, looked for one by one. */
function throughOneByOne(parts: readonly KeptPart[], later: readonly KeptPart[]): readonly KeptPart[] {
  return parts.flatMap(({ span, start }) => {
    const end = start + span.end - span.start
    return later.flatMap(each => {
      const [from, to] = [Math.max(start, each.span.start), Math.min(end, each.span.end)]
      if (from >= to) return []
      const moved = span.start + from - start
      return [{ span: { start: moved, end: moved + to - from }, start: each.start + from - each.span.start }]
    })
  })
}

test('what stood in the last version is looked for where it stood there', () => {
  const sentences = fc.array(fc.constantFrom(BRIDGE, PIER, KIOSK, 'It rains.', 'It is warm.'), { maxLength: 12 })
  fc.assert(
    fc.property(sentences, sentences, sentences, (a, b, c) => {
      const [before, middle, after] = [a, b, c].map(words => versionOf(words.join(' ')))
      if (!before || !middle || !after) return
      const earlier = versionsOf(before, middle)
      const found = versionsOf({ ...middle, document: { ...middle.document, earlier } }, after)
      const latest = partsOf(middle, after)
      for (const { hash, kept } of earlier)
        if (hash !== after.document.hash && hash !== middle.document.hash)
          expect(found.find(version => version.hash === hash)?.kept).toEqual(throughOneByOne(kept, latest))
    }),
  )
})

test('a line that stands many thousand times in a text is kept each time', () => {
  const log = 'The gate was opened. '.repeat(20_000)
  const parts = partsOf(versionOf(`${log}It rains.`), versionOf(`It is warm. ${log}`))
  expect(parts.map(({ start }) => start)).toEqual(['It is warm. '.length])
  expect(parts[0]?.span).toEqual({ start: 0, end: log.length - 1 })
})

test('only the latest versions are remembered', () => {
  let current = versionOf('Version 0 of the sign.')
  for (let number = 1; number <= MOST_EARLIER + 5; number++) {
    const next = versionOf(`Version ${number} of the sign.`)
    current = versionOf(next.document.text, versionsOf(current, next))
  }
  expect(current.document.earlier).toHaveLength(MOST_EARLIER)
  expect(first(current.document.earlier ?? []).hash).toBe(
    plainDocument(`Version ${MOST_EARLIER + 4} of the sign.`).hash,
  )
})

test('it is counted how many sentences were kept', () => {
  const old = versionOf(`${BRIDGE} ${PIER} ${KIOSK}`)
  expect(keptSentences(old, partsOf(old, versionOf(`${KIOSK} ${BRIDGE}`)))).toEqual({ kept: 2, of: 3 })
})
