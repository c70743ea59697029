import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sentencesOf } from '../../src/text/sentences.ts'
import { cutsCharacter, type Span } from '../../src/text/span.ts'
import { slices, spanOf } from '../support/documents.ts'
import { hostileText } from '../support/hostile-text.ts'

const whole = (text: string): Span => ({ start: 0, end: text.length })
const sentencesIn = (text: string): readonly string[] => slices(text, sentencesOf(text, whole(text)))

describe('a sentence ends', () => {
  test.each([
    ['at its full stop', ['The quay is old.', 'It was built in 1904.', 'Nobody knows by whom.']],
    ['at a question mark or an exclamation mark', ['Is it open?', 'Yes!', 'Come in.']],
    ['once at several marks in a row', ['What?!', 'Really!!', 'Yes.']],
    ['after a closing quotation mark', ['He said “Run.”', 'Then they ran.']],
    ['after a closing bracket', ['They stayed (it rained.)', 'Then they left.']],
    ['at a full stop of another script, brackets included', ['これは本です。', '「はい。」', 'あれは猫です。']],
    ['at an ellipsis that a new sentence follows', ['Well...', 'Nobody knew.']],
    ['at an abbreviation that a new sentence follows', ['He lives in the U.S.', 'The rest moved.']],
    ['at p.m. before a new sentence', ['It closes at 5 p.m.', 'Visitors leave then.']],
    ['at Inc. before a new sentence', ['The pier belongs to Lantern Inc.', 'The gate does not.']],
    ['at a word that also counts something', ['The answer is no.', 'Ask again in Jan.', 'The rest is dry.']],
    ['at a capital that names a plan or a vitamin', ['Choose plan B.', 'Then take vitamin C.', 'Rest.']],
    [
      'at the marks of Chinese and Japanese',
      ['灯台は高い。', '高いですか？', 'はい！', '灯塔很高。', '高吗？', '高！'],
    ],
    ['at a German abbreviation at the end', ['Es gibt Brot usw.', 'Mehr gibt es nicht.']],
    ['at a Russian full stop', ['Маяк построен в 1904 году.', 'Он стоит на острове.']],
    ['at the marks of Spanish', ['¿Cuándo abre?', '¡A las nueve!', 'Cierra a las seis.']],
    ['at a number', ['It was built in 1904.', 'It fell by 3.5.', 'Then it rose.']],
  ])('%s', (_, sentences) => {
    expect(sentencesIn(sentences.join(' '))).toEqual(sentences)
  })
})

describe('a sentence goes on', () => {
  test.each([
    ['after a title', 'Dr. Osei met Mrs. Lind and Prof. Ames.'],
    ['after an example', 'Bring fruit, e.g. Apples from the shop, i.e. Not yours.'],
    ['after a time of day', 'It opens at 9 a.m. and closes at 5 p.m. on Fridays.'],
    ['after the form of a company', 'Lantern Inc. owns the pier.'],
    ['after initials', 'The book is by J. K. Rowling and J.R.R. Tolkien.'],
    ['after U.S. in the middle', 'The U.S. Senate moved to the U.S. in a day.'],
    ['after an academic degree', 'Ph.D. students may join.'],
    ['inside a decimal number', 'It rose by 3.5 per cent to 1,204.75 metres.'],
    ['inside a version', 'The version is v1.20.4 for now.'],
    ['after the mark of a number', 'See no. 5, fig. 3 and sec. IV of it.'],
    ['after a month before a day', 'On Jan. 5 it rained.'],
    ['after a number that counts the sentence', '1. Open the box.'],
    ['after a question in quotation marks', '"Is it far?" she asked.'],
    ['after an ellipsis in lower case', 'Wait... what is it?'],
    ['after a name with a mark', 'Visit Yahoo! and others today.'],
    ['after the parts of a German abbreviation', 'Bringt z. B. Brot mit, d. h. Brötchen, u. a. Semmeln.'],
    ['after a Spanish example', 'Traiga p. ej. Pan de la tienda.'],
    ['after a French explanation', 'Le port, c.-à-d. Orsel, est ouvert.'],
    ['after a Russian explanation', 'Паром, т. е. лодка, и т. д. стоит.'],
    ['after the day of a German date', 'Das Fest war am 3. Mai und am 24. Dezember.'],
    ['after a German ordinal', 'Im 19. Jahrhundert kam der 2. Turm.'],
    ['after a Dutch title', 'De brief is van dhr. Jansen en mevr. Vos.'],
    ['over a line break', 'The quay\nis old and\r\nwide.'],
  ])('%s', (_, sentence) => {
    expect(sentencesIn(sentence)).toEqual([sentence])
    expect(sentencesIn(`${sentence} They slept.`)).toEqual([sentence, 'They slept.'])
  })

  test.each(['https://example.test/a.B?c=D!E.F#g', 'http://example.test/a?b=$&c=1', 'www.Example.Test'])(
    'inside the address %s',
    address => {
      expect(sentencesIn(`See ${address}. Then stop.`)).toEqual([`See ${address}.`, 'Then stop.'])
      expect(sentencesIn(`See ${address} for more. Then stop.`)).toEqual([`See ${address} for more.`, 'Then stop.'])
    },
  )

  test('inside a span in which none may end', () => {
    const text = 'Write `a. B! C` here. Then stop.'
    expect(slices(text, sentencesOf(text, whole(text), [spanOf(text, '`a. B! C`')]))).toEqual([
      'Write `a. B! C` here.',
      'Then stop.',
    ])
  })
})

describe('the sentences of a paragraph', () => {
  const check = (text: string, paragraph: Span): void => {
    let end = paragraph.start
    for (const sentence of sentencesOf(text, paragraph)) {
      expect(text.slice(end, sentence.start).trim()).toBe('')
      expect(sentence.start).toBeGreaterThanOrEqual(end)
      expect(sentence.end).toBeGreaterThan(sentence.start)
      expect(cutsCharacter(text, sentence.start) || cutsCharacter(text, sentence.end)).toBe(false)
      expect(text.slice(sentence.start, sentence.end).trim()).toHaveLength(sentence.end - sentence.start)
      end = sentence.end
    }
    expect(end).toBeLessThanOrEqual(paragraph.end)
    expect(text.slice(end, paragraph.end).trim()).toBe('')
  }

  test('stand in order and apart, without white space at their ends, and hold everything else', () => {
    fc.assert(fc.property(hostileText, text => check(text, whole(text))))
  })

  test('do so too in paragraphs that are read in several pieces', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 100, max: 300 }), (text, times) => {
        const long = text.repeat(times).slice(0, 20_000)
        check(long, cutsCharacter(long, 20_000) ? { start: 0, end: long.length - 1 } : whole(long))
      }),
      { numRuns: 20 },
    )
  })

  test('do not leave the paragraph', () => {
    const text = 'One tide. Two tides. Three tides.'
    expect(slices(text, sentencesOf(text, spanOf(text, 'Two tides.')))).toEqual(['Two tides.'])
  })

  test('are none in an empty paragraph', () => {
    expect(sentencesIn('')).toEqual([])
    expect(sentencesIn(' \n ')).toEqual([])
  })

  test('take marks that stand alone to the sentence before them', () => {
    expect(sentencesIn('It rained. They left. * * *')).toEqual(['It rained.', 'They left. * * *'])
  })

  test('are found in a paragraph of 200 kB, each where it would be alone', () => {
    const sentence = 'Dr. Osei paid 3.5 crowns to J. K. Lind at 5 p.m. on the quay.'
    const times = Math.ceil(200_000 / sentence.length)
    expect(sentencesIn(`${sentence} `.repeat(times))).toEqual(Array.from({ length: times }, () => sentence))
  })

  test('do not end where a long paragraph happens to be cut for reading', () => {
    // Without spaces a cut may fall anywhere, so each place before and behind the full stop has its turn.
    const sentence = 'はいはい。」'
    for (let length = 0; length < sentence.length; length++) {
      const opening = `${'い'.repeat(length + 1)}。」`
      expect(sentencesIn(opening + sentence.repeat(2_000))).toEqual([
        opening,
        ...Array.from({ length: 2_000 }, () => sentence),
      ])
    }
  })

  test('are one, of 200 kB, where nothing ends one', () => {
    const text = 'tide '.repeat(40_000).trim()
    expect(sentencesIn(text)).toEqual([text])
    const unspaced = '橋'.repeat(200_000)
    expect(sentencesIn(unspaced)).toEqual([unspaced])
  })
})
