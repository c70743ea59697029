import { describe, expect, test } from '@jest/globals'
import { passagesOf } from '../../../src/corpus/passage.ts'
import { AppError } from '../../../src/errors.ts'
import { markdownDocument, slices } from '../../support/documents.ts'

/** Each passage of some Markdown: the headings it stands under, then its sentences. */
async function passagesIn(text: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  const document = await markdownDocument(text)
  return passagesOf(document).map(({ headings, sentences }) => [
    headings.join(' > '),
    slices(
      document.text,
      sentences.map(({ span }) => span),
    ),
  ])
}

const sentencesIn = async (text: string): Promise<readonly string[]> =>
  (await passagesIn(text)).flatMap(([, sentences]) => sentences)

describe('the text of a Markdown file', () => {
  test('is the file, markup and line ends included', async () => {
    const text = '# Quay\r\n\r\nIt is **old**.\r\n'
    expect(await markdownDocument(text)).toMatchObject({ text, mediaType: 'text/markdown' })
  })

  test.each([
    ['one byte order mark', '\uFEFF'],
    ['two byte order marks', '\uFEFF\uFEFF'],
  ])('begins behind %s, and every place is counted from there', async (_, marks) => {
    const document = await markdownDocument(`${marks}# Quay\n\nIt is old. It is wide.`)
    expect(document.text.startsWith('#')).toBe(true)
    expect(await sentencesIn(`${marks}# Quay\n\nIt is old. It is wide.`)).toEqual(['It is old.', 'It is wide.'])
  })

  test.each(['\n', '\r\n', '\r'])('has the same passages when its lines end in %j', async lineEnd => {
    const lines = ['# Quay', '', '## Stones', '', 'It is old.', '', '- a rope', '- a lamp', '', '```', 'moor 5', '```']
    expect(await passagesIn(lines.join(lineEnd))).toEqual([['Stones', ['It is old.', 'a rope', 'a lamp', 'moor 5']]])
  })
})

describe('the title of a Markdown file', () => {
  test('is the one in its front matter', async () => {
    expect((await markdownDocument('---\ntitle: Tides\n---\n\n# Quay\n\nIt is old.')).title).toBe('Tides')
  })

  test('is its first heading else, as people read it', async () => {
    expect((await markdownDocument('# The *old* `quay` <br>\n\nText.')).title).toBe('The old quay')
  })

  test('is its id if the first heading is of a lower level, or there is none', async () => {
    expect((await markdownDocument('## Stones\n\nText.\n\n# Quay\n\nText.')).title).toBe('handbook')
    expect((await markdownDocument('Text.')).title).toBe('handbook')
  })
})

describe('front matter', () => {
  test('is none where a file begins with a rule, and what follows is text', async () => {
    expect(await sentencesIn('---\n\nThe quay is old.\n\n---\n\nIt is wide.')).toEqual([
      'The quay is old.',
      'It is wide.',
    ])
  })

  test('describes the document and is no part of any passage', async () => {
    const text =
      '---\r\ntitle: Tides\r\nlanguage: de\r\nurl: https://example.test\r\ndate: 2024-02-29\r\nquestions: [Wann?]\r\n---\r\n\r\nEbbe.'
    expect(await markdownDocument(text)).toMatchObject({
      title: 'Tides',
      language: 'de',
      url: 'https://example.test',
      date: '2024-02-29',
      questions: ['Wann?'],
      text,
    })
    expect(await sentencesIn(text)).toEqual(['Ebbe.'])
  })

  test('is found behind a byte order mark', async () => {
    expect((await markdownDocument('\uFEFF---\ntitle: Tides\n---\n\nText.')).title).toBe('Tides')
  })

  test('that is broken refuses the file', async () => {
    const broken = markdownDocument('---\ndate: soon\n---\n\nText.')
    await expect(broken).rejects.toBeInstanceOf(AppError)
    await expect(broken).rejects.toMatchObject({ code: 'bad-document' })
  })

  test('stands only at the top', async () => {
    expect(await markdownDocument('Text.\n\n---\ntitle: Tides\n---\n')).toMatchObject({ title: 'handbook' })
  })
})

describe('headings', () => {
  test('are the path of what stands under them, without the title', async () => {
    const text = '# Quay\n\nA.\n\n## Stones\n\nB.\n\n### Carts\n\nC.\n\n## Ropes\n\nD.\n\nKnots\n=====\n\nE.'
    expect(await passagesIn(text)).toEqual([
      ['', ['A.']],
      ['Stones', ['B.']],
      ['Stones > Carts', ['C.']],
      ['Ropes', ['D.']],
      ['Knots', ['E.']],
    ])
  })

  test('are read without markup, HTML and closing marks', async () => {
    expect(await passagesIn('## <a name="x"></a>The **old** [quay](u) ##\n\nText.')).toEqual([
      ['The old quay', ['Text.']],
    ])
  })

  test('have no white space at their ends that Markdown takes for letters', async () => {
    const text = '\u000bRules\u000b\n=====\n'
    const { blocks } = await markdownDocument(text)
    expect(blocks).toEqual([{ kind: 'heading', level: 1, title: 'Rules', span: { start: 1, end: 6 } }])
  })

  test('that say nothing are none', async () => {
    expect(await passagesIn('## Stones\n\nA.\n\n##\n\n## <br>\n\nB.')).toEqual([['Stones', ['A.', 'B.']]])
  })
})

describe('what is quoted from Markdown', () => {
  test('is each list item without its marker, and the items inside it by themselves', async () => {
    expect(await sentencesIn('- a rope\n  - of hemp\n  - of wire\n* tea\n\n1. first\n2. second\n')).toEqual([
      'a rope',
      'of hemp',
      'of wire',
      'tea',
      'first',
      'second',
    ])
  })

  test('is each row of a table, and the header alone where there is nothing else', async () => {
    expect(await sentencesIn('| Quay | Depth |\n|---|---:|\n| North | 3.5 m |\n| South | |\n')).toEqual([
      'North | 3.5 m',
      'South',
    ])
    expect(await sentencesIn('| Quay | Depth |\n|---|---|\n')).toEqual(['Quay | Depth'])
  })

  test('is the first row too of a table whose header is empty', async () => {
    expect(await sentencesIn('| | |\n|---|---|\n| North | 3.5 m |\n| South | 2 m |\n')).toEqual([
      'North | 3.5 m',
      'South | 2 m',
    ])
  })

  test('is nothing of a table without any words', async () => {
    expect(await sentencesIn('\u00a0\n|---|')).toEqual([])
    expect(await sentencesIn('| | |\n|---|---|\n| | |\n')).toEqual([])
  })

  test.each([
    ['fenced', '```sh\nmoor --all\n\nleave\n```'],
    ['fenced with tildes', '~~~\nmoor --all\nleave\n~~~'],
    ['indented', '    moor --all\n    leave'],
    ['fenced and never closed', '```\nmoor --all\nleave'],
  ])('is each line of code that is %s, without the fence', async (_, code) => {
    expect(await sentencesIn(`Type:\n\n${code}`)).toEqual(['Type:', 'moor --all', 'leave'])
  })

  test('is a block quotation', async () => {
    expect(await sentencesIn('> It is old. It is wide.\n>\n> It is dry.')).toEqual([
      'It is old.',
      'It is wide.',
      'It is dry.',
    ])
  })

  test('keeps the markup that stands in it', async () => {
    expect(await sentencesIn('It is **old** and [wide](https://example.test/a.b). See `a. B`.')).toEqual([
      'It is **old** and [wide](https://example.test/a.b).',
      'See `a. B`.',
    ])
  })

  test('is what stands between HTML tags, and neither tags nor comments, scripts and styles', async () => {
    expect(await sentencesIn('<details>\n<summary>It is old.</summary>\nIt is wide.\n</details>')).toEqual([
      'It is old.',
      'It is wide.',
    ])
    expect(await sentencesIn('<!-- not\nthis -->\n\nThis.')).toEqual(['This.'])
    expect(await sentencesIn('<script>\nlet x = 1 < 2\n</script>\n\nThis.')).toEqual(['This.'])
    expect(await sentencesIn('<style>p { margin: 0 }</style>\n\nThis.')).toEqual(['This.'])
    expect(await sentencesIn('<div>\nUp if 1 < 2 holds\n</div>')).toEqual(['Up if 1 < 2 holds'])
    expect(await sentencesIn('<div><b>1</b>< 2 holds</div>')).toEqual(['1', '< 2 holds'])
  })

  test('is nothing in a file that says nothing', async () => {
    expect(await sentencesIn('')).toEqual([])
    expect(await sentencesIn('# Quay\n\n***\n\n[a]: https://example.test\n')).toEqual([])
  })
})
