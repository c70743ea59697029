import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { detectLanguage, languageAtFirstLook } from '../../src/text/language-detection.ts'
import { hostileText } from '../support/hostile-text.ts'

const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'en',
    [
      'The lighthouse opens at nine in the morning.',
      'Dogs are not allowed on the ferry, and bicycles cost two crowns.',
    ],
  ],
  [
    'de',
    ['Der Leuchtturm öffnet um neun Uhr.', 'Hunde sind auf der Fähre nicht erlaubt, und Fahrräder kosten zwei Kronen.'],
  ],
  [
    'fr',
    [
      'Le phare ouvre à neuf heures du matin.',
      'Les chiens sont interdits sur le bac, et un vélo coûte deux couronnes.',
    ],
  ],
  [
    'es',
    [
      'El faro abre a las nueve de la mañana.',
      'El barco no sale los domingos, y los perros no están permitidos en la isla.',
    ],
  ],
  [
    'it',
    ['Il faro apre alle nove del mattino.', 'I cani non sono ammessi sul traghetto e una bicicletta costa due corone.'],
  ],
  [
    'pt',
    ['O farol abre às nove horas da manhã.', 'O barco não sai aos domingos, e os cães não são permitidos na ilha.'],
  ],
  [
    'nl',
    ['De vuurtoren gaat om negen uur open.', 'Honden mogen niet mee op de veerboot en een fiets kost twee kronen.'],
  ],
  ['sv', ['Fyren öppnar klockan nio på morgonen.', 'Hundar får inte åka med färjan, och en cykel kostar två kronor.']],
  ['no', ['Fyret åpner klokken ni om morgenen.', 'Hunder får ikke være med på fergen, og en sykkel koster to kroner.']],
  ['ru', ['Маяк открывается в девять часов утра.', 'С собаками на паром нельзя, а велосипед стоит две кроны.']],
  ['zh', ['灯塔早上九点开门。', '渡轮上不允许带狗，自行车的费用是两克朗。']],
  ['ja', ['灯台は朝九時に開きます。', 'フェリーに犬を乗せることはできません。自転車は二クローネです。']],
]

describe('the language of a short text is found', () => {
  test.each(TEXTS.flatMap(([language, texts]) => texts.map(text => [language, text] as const)))(
    '%s: %s',
    async (language, text) => {
      expect(await detectLanguage(text)).toBe(language)
    },
  )

  test.each([
    ['da', 'Fyret åbner klokken ni om morgenen, og hunde må ikke komme med på færgen.'],
    ['uk', 'Маяк відкривається о дев’ятій годині ранку, собак на пором не беруть.'],
    ['pl', 'Latarnia morska otwiera się o dziewiątej rano, psy nie mają wstępu na prom.'],
    ['ko', '등대는 아침 아홉 시에 문을 엽니다.'],
    ['th', 'ประภาคารเปิดเวลาเก้าโมงเช้า'],
  ])('%s, whose words are not known here, is told from its neighbours', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language)
  })
})

test('a long text is looked at in several places, so that its beginning does not decide alone', async () => {
  const preface = 'This text was translated by the friends of the harbour and is free for all who read it. '
  const body = 'Der Leuchtturm steht auf der Insel und wurde von den Fischern des Ortes gebaut. '
  expect(await detectLanguage(preface + body.repeat(200))).toBe('de')
})

test('a text that says too little is taken for English', async () => {
  for (const text of ['', '1904', '— 3.5 —', 'x', '12:30 a', '😀'.repeat(2_000)])
    expect(await detectLanguage(text)).toBe('en')
})

test('any text has a language', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async text => {
      expect(await detectLanguage(text.repeat(20))).toMatch(/^[a-z]{2}$/)
    }),
    { numRuns: 30 },
  )
})

describe('a first look', () => {
  test.each(['The tide goes out.', 'It is open on Sundays.', 'Dogs are not allowed on the ferry.'])(
    'tells a short English sentence: %s',
    text => {
      expect(languageAtFirstLook(text)).toBe('en')
    },
  )

  test('tells plain English prose', () => {
    const prose = 'The ferry to the island leaves from the old quay at nine, and it is free for all who live there. '
    expect(languageAtFirstLook(prose.repeat(3))).toBe('en')
  })

  test.each(TEXTS.filter(([language]) => !['en', 'zh', 'ja'].includes(language)))(
    'leaves %s to the detector',
    (_, texts) => {
      expect(languageAtFirstLook(`${texts.join(' ')} `.repeat(5))).toBeNull()
    },
  )
})
