import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { MOST_PAGES, pdfLoader } from '../../../src/corpus/loaders/pdf.ts'
import { disorderIn, textsOf } from '../../support/block-spans.ts'
import { pdfFile, pdfOfPages, pdfOfStream } from '../../support/pdf-files.ts'
import { problemOf } from '../../support/problems.ts'

const load = (bytes: Buffer) => pdfLoader.load(bytes)

/** So many different sentences in one paragraph. */
const prose = (about: string, count: number): string =>
  Array.from({ length: count }, (_, n) => `The ${about} number ${n + 1} stands beside the old harbour.`).join(' ')

/** What stands on each page of a text. */
const pagesOf = ({ text, pages = [] }: { readonly text: string; readonly pages?: readonly number[] }) =>
  pages.map((start, page) => text.slice(start, pages[page + 1]))

describe('the text of a PDF', () => {
  test('joins the lines of a paragraph, and parts paragraphs, headings and items', async () => {
    const loaded = await load(
      await pdfFile(pdf => {
        pdf.font('Helvetica-Bold').fontSize(20).text('Harbour handbook').moveDown()
        pdf.font('Helvetica').fontSize(11).text(prose('lamp', 5)).moveDown().text(prose('rope', 3)).moveDown()
        pdf.font('Helvetica-Bold').text('What to bring').font('Helvetica').text('Bring these:')
        pdf.text('• a rope').text('• a lamp').text('1. a chart')
      }),
    )
    expect(textsOf(loaded.text, loaded.blocks)).toEqual([
      'Harbour handbook',
      prose('lamp', 5),
      prose('rope', 3),
      'What to bring',
      'Bring these:',
      'a rope',
      'a lamp',
      'a chart',
    ])
    expect(loaded.blocks.flatMap(block => (block.kind === 'heading' ? block.level : []))).toEqual([1, 2])
    expect(loaded.text).toContain('• a rope\n• a lamp\n1. a chart')
    expect(loaded).toMatchObject({ mediaType: 'application/pdf', title: 'Harbour handbook', pages: [0] })
  })

  test('is read column after column, with what goes over both in its place', async () => {
    const { text } = await load(
      await pdfFile(pdf => {
        pdf.fontSize(20).text('Two columns', 72, 72)
        pdf
          .fontSize(10)
          .text(prose('left lamp', 14), 72, 120, { width: 220 })
          .text(prose('right rope', 14), 320, 120, { width: 220 })
      }),
    )
    expect(text).toBe(`Two columns\n\n${prose('left lamp', 14)}\n\n${prose('right rope', 14)}`)
  })

  test('is read column after column where the lines of both stand at different heights', async () => {
    const { text } = await load(
      await pdfFile(pdf => {
        pdf
          .fontSize(10)
          .text(prose('left lamp', 12), 72, 120, { width: 220 })
          .text(prose('right rope', 12), 320, 125, { width: 220 })
      }),
    )
    expect(text).toBe(`${prose('left lamp', 12)}\n\n${prose('right rope', 12)}`)
  })

  test.each([
    ['large', 'Helvetica', 14],
    ['bold', 'Helvetica-Bold', 10],
  ])('has a short heading below two columns behind both, in %s letters', async (_, font, size) => {
    const { text } = await load(
      await pdfFile(pdf => {
        pdf
          .fontSize(10)
          .text(prose('left lamp', 12), 72, 100, { width: 220 })
          .text(prose('right rope', 12), 320, 100, { width: 220 })
        pdf.font(font).fontSize(size).text('Fares', 72, 450)
        pdf.font('Helvetica').fontSize(10).text(prose('boat', 4), 72, 475)
      }),
    )
    expect(text).toBe([prose('left lamp', 12), prose('right rope', 12), 'Fares', prose('boat', 4)].join('\n\n'))
  })

  test('has the rows of a table, and does not take them for columns', async () => {
    const { text, blocks } = await load(
      await pdfFile(pdf => {
        pdf.fontSize(11).text(prose('lamp', 4), 72, 72)
        for (const [row, [day, fare]] of [
          ['Day', 'Fare'],
          ['Monday', '4'],
          ['Tuesday', '5'],
          ['Friday', '6'],
        ].entries())
          pdf.text(day ?? '', 72, 200 + 20 * row).text(fare ?? '', 300, 200 + 20 * row)
      }),
    )
    expect(text).toBe(`${prose('lamp', 4)}\n\nDay | Fare\nMonday | 4\nTuesday | 5\nFriday | 6`)
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
  })

  test('has whole words where lines part them, and keeps other hyphens', async () => {
    const { text } = await load(
      await pdfFile(pdf => {
        pdf.fontSize(11).text('The keeper of the lighthouse closes the har-', 72, 72, { lineBreak: false })
        pdf.text('bour at night, and he opens it for the Smith-', 72, 86, { lineBreak: false })
        pdf.text('Jones family of well-', 72, 100, { lineBreak: false })
      }),
    )
    expect(text).toBe(
      'The keeper of the lighthouse closes the harbour at night, and he opens it for the Smith-Jones family of well-',
    )
  })

  test('is upright on pages that were turned, and without what stands across', async () => {
    const { text, leftOut } = await load(
      await pdfFile(pdf => {
        pdf
          .text(prose('lamp', 3))
          .rotate(90, { origin: [40, 400] })
          .text('Draft', 40, 400)
        pdf
          .addPage()
          .rotate(90, { origin: [300, 300] })
          .text(prose('rope', 3), 100, 300, { width: 380 })
      }),
    )
    expect(text).toBe(`${prose('lamp', 3)}\n\n${prose('rope', 3)}`)
    // A mark of one line is no text.
    expect(leftOut).toBeUndefined()
  })
})

test('text of several lines across the others of a page is left out and told', async () => {
  const loaded = await load(
    await pdfFile(pdf => {
      pdf.text(prose('lamp', 30), 72, 72, { width: 300 })
      pdf.rotate(90, { origin: [500, 100] }).text('Day\nMonday\nTuesday', 500, 100)
    }),
  )
  expect(loaded).toMatchObject({ text: prose('lamp', 30), leftOut: [{ kind: 'turned-text', count: 1 }] })
})

describe('the pages of a PDF', () => {
  test('begin where their text does, without running titles and page numbers', async () => {
    const loaded = await load(
      await pdfFile(
        pdf => {
          for (let page = 1; page <= 4; page++) {
            if (page > 1) pdf.addPage({ margin: 30 })
            pdf.fontSize(9).text('Harbour handbook', 72, 40).text(`Page ${page} of 4`, 280, 740)
            pdf.fontSize(11).text(prose(`lamp of page ${page}`, 4), 72, 120)
          }
        },
        { margin: 30 },
      ),
    )
    expect(pagesOf(loaded).map(text => text.trim())).toEqual([1, 2, 3, 4].map(page => prose(`lamp of page ${page}`, 4)))
    expect(disorderIn(loaded.text, loaded.blocks)).toBeNull()
  })

  test('part no sentence', async () => {
    const loaded = await load(
      await pdfFile(pdf => {
        pdf
          .fontSize(11)
          .text('The keeper of the lighthouse closes the harbour at night, because the lamps in the', 72, 690)
        pdf.addPage().text('harbour are old and weak. He opens it at six.', 72, 72)
      }),
    )
    expect(loaded.text).toBe(
      'The keeper of the lighthouse closes the harbour at night, because the lamps in the harbour are old and weak. He opens it at six.',
    )
    expect(pagesOf(loaded)[1]).toBe('harbour are old and weak. He opens it at six.')
  })

  test('without text are counted, and begin where the next one does', async () => {
    const loaded = await load(
      await pdfFile(pdf => {
        pdf.rect(10, 10, 50, 50).fill()
        pdf.addPage().text('The lamp is old.').addPage().rect(10, 10, 50, 50).fill()
      }),
    )
    expect(loaded).toMatchObject({ pages: [0, 0, 16], leftOut: [{ kind: 'pages-without-text', count: 2 }] })
  })
})

describe('the title of a PDF', () => {
  const titled = (title: string) =>
    pdfFile(pdf => pdf.fontSize(20).text('Fares').fontSize(10).text(prose('lamp', 2)), { info: { Title: title } })

  test('is its own', async () => {
    expect((await load(await titled('Ferry  fares'))).title).toBe('Ferry fares')
  })

  test.each(['', 'untitled', 'fares.docx', 'Microsoft Word - fares'])(
    'is its first heading if its own is "%s"',
    async title => {
      expect((await load(await titled(title))).title).toBe('Fares')
    },
  )
})

describe('a PDF is refused', () => {
  test('if it cannot be read without a password', async () => {
    const locked = await pdfFile(pdf => pdf.text('Secret.'), { userPassword: 'key', ownerPassword: 'other' })
    expect(await problemOf(() => load(locked))).toEqual({ kind: 'encrypted', format: 'PDF' })
  })

  test('but not if a password is needed only to change it', async () => {
    expect((await load(await pdfFile(pdf => pdf.text('It is open.'), { ownerPassword: 'key' }))).text).toBe(
      'It is open.',
    )
  })

  test('if it holds pictures of pages only', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const scanned = await pdfFile(pdf =>
      pdf.image(pixel, 0, 0, { width: 600 }).addPage().image(pixel, 0, 0, { width: 600 }),
    )
    expect(await problemOf(() => load(scanned))).toEqual({ kind: 'no-text', format: 'PDF' })
  })

  test('if it has more than 2,000 pages', async () => {
    expect(await problemOf(() => load(pdfOfPages(MOST_PAGES + 1)))).toEqual({
      kind: 'too-many-pages',
      pages: 2001,
      most: 2000,
    })
  })

  test('if it is damaged', async () => {
    const whole = await pdfFile(pdf => pdf.text('It is whole.'))
    expect(await problemOf(() => load(whole.subarray(0, 200)))).toEqual({ kind: 'damaged', format: 'PDF' })
    expect(await problemOf(() => load(Buffer.from('%PDF-1.7')))).toEqual({ kind: 'damaged', format: 'PDF' })
  })

  test('if it is larger than 10 MB', async () => {
    expect(await problemOf(() => load(Buffer.alloc(10 * 1024 * 1024 + 1)))).toEqual({ kind: 'too-large', most: 10 })
  })

  const page = Buffer.from('BT /F1 12 Tf 20 100 Td (It is small.) Tj ET')
  const bomb = deflateSync(Buffer.alloc(101 * 1024 * 1024, ' '))

  test('if what is packed into it is larger than 100 MB', async () => {
    expect((await load(pdfOfStream(deflateSync(page), '/FlateDecode'))).text).toBe('It is small.')
    expect(await problemOf(() => load(pdfOfStream(bomb, '/FlateDecode')))).toEqual({
      kind: 'unpacks-too-large',
      most: 100,
    })
  })

  test('if it is so only after it was unpacked several times, or calls itself a picture', async () => {
    const twice = pdfOfStream(deflateSync(bomb), '[/FlateDecode/FlateDecode]')
    expect(await problemOf(() => load(twice))).toEqual({ kind: 'unpacks-too-large', most: 100 })
    const picture = pdfOfStream(bomb, '/FlateDecode', '/Subtype/Image')
    expect(await problemOf(() => load(picture))).toEqual({ kind: 'unpacks-too-large', most: 100 })
  })
})
