import { describe, expect, test } from '@jest/globals'
import { pdfLoader } from '../../../src/corpus/loaders/pdf.ts'
import { pdfFile } from '../../support/pdf-files.ts'

type Drawing = Parameters<Parameters<typeof pdfFile>[0]>[0]

const SENTENCE =
  'The lamp beside the old harbour is lit at six in the evening, and put out at six in the morning again.'

/** The text of a PDF of one page, drawn in letters of 11 points. */
async function textOf(draw: (pdf: Drawing) => void) {
  const { text, blocks } = await pdfLoader.load(await pdfFile(pdf => draw(pdf.font('Helvetica').fontSize(11))))
  return { text, kinds: blocks.map(({ kind }) => kind) }
}

/** Draws rows of cells from a place downwards, with so much room between them. */
function drawTable(pdf: Drawing, rows: readonly (readonly string[])[], widths: readonly number[], room = 8): void {
  let top = 150
  for (const cells of rows) {
    let bottom = top
    let left = 72
    cells.forEach((cell, index) => {
      const width = widths[index] ?? 0
      pdf.text(cell, left, top, { width: width - 10 })
      bottom = Math.max(bottom, pdf.y)
      left += width
    })
    top = bottom + room
  }
}

const PLANS = [
  ['Plan', 'Price', 'What it includes'],
  ['Basic plan for one person', '5 euros a month', 'Ten documents, no support, and no guarantee that anything is kept'],
  ['Team plan for up to ten people', '50 euros a month', 'A thousand documents, and support by mail at any time'],
]

describe('a table in a PDF', () => {
  test('has cells of several lines, and words around it', async () => {
    const { text, kinds } = await textOf(pdf => {
      pdf.text(SENTENCE, 72, 72)
      drawTable(pdf, PLANS, [90, 70, 200])
      pdf.text(SENTENCE, 72, 350)
    })
    expect(text).toBe([SENTENCE, PLANS.map(row => row.join(' | ')).join('\n'), SENTENCE].join('\n\n'))
    expect(kinds).toEqual(['paragraph', 'table', 'paragraph'])
  })

  test('has an empty cell where a row has none', async () => {
    const rows = [
      ['Day', 'Boat to the long island', 'Fare'],
      ['Monday', '', '4'],
      ['Friday or the day after', 'Gull', '5'],
    ]
    const { text } = await textOf(pdf => drawTable(pdf, rows, [80, 90, 60]))
    expect(text).toBe('Day | Boat to the long island | Fare\nMonday |  | 4\nFriday or the day after | Gull | 5')
  })

  test('keeps lines apart that stand in one group and may be rows', async () => {
    const { text } = await textOf(pdf => {
      drawTable(
        pdf,
        [
          ['Bread\nCake', '2\n3'],
          ['Coffee\nTea\nMilk', '4\n5\n6'],
        ],
        [200, 60],
        12,
      )
    })
    expect(text).toBe('Bread | 2\nCake | 3\nCoffee | 4\nTea | 5\nMilk | 6')
  })

  test('has cells that stand close to each other', async () => {
    const { text } = await textOf(pdf =>
      drawTable(
        pdf,
        [
          ['Name', 'Fee'],
          ['Adult', '4'],
          ['Child', '2'],
        ],
        [40, 60],
        4,
      ),
    )
    expect(text).toBe('Name | Fee\nAdult | 4\nChild | 2')
  })

  test('is read in one of two columns of prose', async () => {
    const left = Array.from({ length: 9 }, (_, n) => `Number ${n + 1}: ${SENTENCE}`).join(' ')
    const right = `${SENTENCE} ${SENTENCE} ${SENTENCE}`
    const rows = [
      ['Day', 'Boats'],
      ['Monday to Friday', 'Gull and tern'],
      ['Saturday and Sunday', 'None'],
    ]
    const { text } = await textOf(pdf => {
      pdf.text(left, 72, 100, { width: 220 })
      pdf.text(right, 320, 100, { width: 220 })
      rows.forEach(([day = '', boats = ''], index) => {
        pdf.text(day, 320, 240 + 40 * index, { width: 60 }).text(boats, 400, 240 + 40 * index, { width: 60 })
      })
      pdf.text(right, 320, 370, { width: 220 })
    })
    expect(text).toBe([left, right, rows.map(row => row.join(' | ')).join('\n'), right].join('\n\n'))
  })

  test('is no list whose bullets stand far from its items', async () => {
    const { kinds } = await textOf(pdf =>
      drawTable(
        pdf,
        [
          ['•', SENTENCE],
          ['•', SENTENCE],
          ['•', SENTENCE],
        ],
        [25, 200],
      ),
    )
    expect(kinds).not.toContain('table')
  })

  test.each([220, 180])(
    'is no columns of prose, be their paragraphs at the same heights, in %d points',
    async width => {
      const paragraphs = ['one', 'two', 'six', 'ten'].map(name => `This is ${name}. ${SENTENCE} ${SENTENCE}`)
      const column = paragraphs.join('\n\n')
      const { text, kinds } = await textOf(pdf => {
        pdf.text(`Left. ${column}`, 72, 100, { width: 220 }).text(`Next. ${column}`, 320, 100, { width })
      })
      expect(kinds).not.toContain('table')
      expect(text).toBe(`Left. ${column}\n\nNext. ${column}`)
    },
  )
})

describe('code in a PDF', () => {
  test('keeps its lines, and the blanks that they begin with', async () => {
    const { text, kinds } = await textOf(pdf => {
      pdf.text(SENTENCE, 72, 72).text('Type these:').moveDown()
      pdf.font('Courier').text('cd app\nif true\n  npm install\nrm build').moveDown()
      pdf.font('Helvetica').text(SENTENCE)
    })
    expect(text).toBe(`${SENTENCE}\n\nType these:\n\ncd app\nif true\n  npm install\nrm build\n\n${SENTENCE}`)
    expect(kinds).toEqual(['paragraph', 'paragraph', 'code', 'paragraph'])
  })

  test('is not a name that fills a line of a paragraph', async () => {
    const { text } = await textOf(pdf => {
      pdf.text('All of this is explained at length, and with many more examples than here, in the file', 72, 72)
      pdf.font('Courier').text('handbook/harbour.txt').font('Helvetica').text('and in the others.')
    })
    expect(text).toContain('in the file handbook/harbour.txt and in')
  })

  test('is not looked for where all is in such letters', async () => {
    const { kinds } = await textOf(pdf => pdf.font('Courier').text(`${SENTENCE} ${SENTENCE}`))
    expect(kinds).toEqual(['paragraph'])
  })
})
