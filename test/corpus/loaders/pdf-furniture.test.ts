import { describe, expect, test } from '@jest/globals'
import { pdfLoader } from '../../../src/corpus/loaders/pdf.ts'
import { pageNumberIn } from '../../../src/corpus/loaders/pdf-page-numbers.ts'
import { pdfFile } from '../../support/pdf-files.ts'

type Drawing = Parameters<Parameters<typeof pdfFile>[0]>[0]

/** So many different sentences in one paragraph. */
const prose = (about: string, count = 4): string =>
  Array.from({ length: count }, (_, n) => `The ${about} number ${n + 1} stands beside the old harbour.`).join(' ')

/** The text of a PDF of so many pages, each drawn in letters of 11 points. */
async function textOfPages(count: number, draw: (pdf: Drawing, page: number) => void): Promise<string> {
  const bytes = await pdfFile(
    pdf => {
      for (let page = 1; page <= count; page++) draw(pdf.addPage({ margin: 30 }).font('Helvetica').fontSize(11), page)
    },
    { autoFirstPage: false },
  )
  return (await pdfLoader.load(bytes)).text
}

describe('the top of a page keeps', () => {
  test('a heading with a number', async () => {
    const text = await textOfPages(1, pdf => {
      pdf.fontSize(20).text('Chapter 1', 60, 60).fontSize(11).text(prose('lamp'), 60, 100)
    })
    expect(text).toBe(`Chapter 1\n\n${prose('lamp')}`)
  })

  test('a word with the number of the page that is no word for a page', async () => {
    const text = await textOfPages(2, (pdf, page) =>
      pdf.text(`Week ${page}`, 60, 60).text(prose(`rope ${page}`), 60, 90),
    )
    expect(text).toBe(`Week 1\n\n${prose('rope 1')}\n\nWeek 2\n\n${prose('rope 2')}`)
  })

  test('headings that are numbered as the pages are', async () => {
    const text = await textOfPages(4, (pdf, page) => {
      pdf.text(`Lesson ${page}: Basics`, 60, 60).text(prose(`lamp ${page}`), 60, 90)
    })
    expect(text.match(/Lesson \d: Basics/gu)).toHaveLength(4)
  })

  test('the same heading on all pages if its letters are large', async () => {
    const text = await textOfPages(3, (pdf, page) => {
      pdf
        .fontSize(24)
        .text('Our products', 60, 50)
        .fontSize(14)
        .text(prose(`lamp ${page}`), 60, 110)
    })
    expect(text.match(/Our products/gu)).toHaveLength(3)
  })

  test('the same heading once if its letters are bold', async () => {
    const text = await textOfPages(3, (pdf, page) => {
      pdf
        .font('Helvetica-Bold')
        .text('Our products', 60, 50)
        .font('Helvetica')
        .text(prose(`lamp ${page}`), 60, 110)
    })
    expect(text).toBe(`Our products\n\n${[1, 2, 3].map(page => prose(`lamp ${page}`)).join('\n\n')}`)
  })

  test('a sentence that stands there on all pages once', async () => {
    const text = await textOfPages(3, (pdf, page) => {
      pdf.text('All prices in euros, without tax.', 60, 50).text(prose(`lamp ${page}`), 60, 110)
    })
    expect(text).toBe(
      `All prices in euros, without tax.\n\n${[1, 2, 3].map(page => prose(`lamp ${page}`)).join('\n\n')}`,
    )
  })

  test('words that begin the text of all pages', async () => {
    const text = await textOfPages(3, (pdf, page) => {
      pdf.text('Opening hours', 60, 60).text(prose(`lamp ${page}`))
    })
    expect(text.match(/Opening hours/gu)).toHaveLength(3)
  })
})

describe('the bottom of a page keeps', () => {
  test('a sentence that stands there on all pages once, where it parts no other', async () => {
    const text = await textOfPages(3, (pdf, page) => {
      pdf.text('The keeper of the lighthouse closes the harbour at night, because all the lamps in the', 60, 100)
      pdf.text(`harbour of page ${page} are old and weak, and so are those in the`, 60, 660)
      pdf.fontSize(8).text('All prices are in euros,', 60, 730).text('and without tax.')
    })
    expect(text.match(/All prices are in euros, and without tax\./gu)).toHaveLength(1)
    expect(text.endsWith('All prices are in euros, and without tax.')).toBe(true)
  })

  test('an item that is in the text of many pages at different heights', async () => {
    const text = await textOfPages(3, (pdf, page) => {
      pdf.text(prose(`lamp ${page}`), 60, 600).text('Bring a rope', 60, 720 + 10 * page)
    })
    expect(text.match(/Bring a rope/gu)).toHaveLength(3)
  })
})

describe('what is left out of pages', () => {
  const body = [1, 2, 3].map(page => prose(`lamp ${page}`)).join('\n\n')

  test.each<[string, (page: number) => readonly string[]]>([
    ['a running title', () => ['Harbour handbook']],
    ['a running title in two lines', () => ['Harbour handbook', 'Third edition']],
    ['a running title with the number of the page', page => [`Harbour handbook | ${page}`]],
    ['a running title with the words for that', page => [`Page ${page} of 3 – Harbour handbook`]],
    ['numbers of which the first is not 1', page => [`${page + 16}`]],
    ['numbers between dashes', page => [`- ${page} -`]],
    ['numbers with a word', page => [`Seite ${page}`]],
  ])('is %s', async (_, linesOf) => {
    for (const top of [40, 730]) {
      const text = await textOfPages(3, (pdf, page) => {
        linesOf(page).forEach((line, index) => pdf.text(line, 60, top + 13 * index))
        pdf.text(prose(`lamp ${page}`), 60, 120)
      })
      expect(text).toBe(body)
    }
  })
})

describe('the number of a page', () => {
  test.each([
    ['7', 7],
    ['- 7 -', 7],
    ['7/12', 7],
    ['2 / 10', 2],
    ['7 of 12', 7],
    ['Page 7', 7],
    ['p. 7 of 12', 7],
    ['S. 7', 7],
    ['Página 7 de 9', 7],
    ['Sida 7 av 12', 7],
    ['стр. 7', 7],
    ['第7页', 7],
    ['第 7 頁 / 共 12 頁', 7],
    ['7 ページ', 7],
  ])('is found in "%s"', (text, number) => {
    expect(pageNumberIn(text)).toBe(number)
  })

  test.each(['Week 7', 'Chapter 7', '7 May 2024', '7 boats', 'Lesson 7: Basics', '7.', 'Page', ''])(
    'is not found in "%s"',
    text => {
      expect(pageNumberIn(text)).toBeUndefined()
    },
  )
})
