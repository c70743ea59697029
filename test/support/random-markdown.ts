import fc from 'fast-check'

/** Markdown that was made, and the words in it: each stands in it once, and none is a part of another. */
export interface MadeMarkdown {
  readonly text: string
  /** What may be quoted. */
  readonly body: readonly string[]
  readonly headings: readonly string[]
  /** In the front matter. */
  readonly described: readonly string[]
}

type Made =
  | { readonly kind: 'heading'; readonly level: number; readonly words: number }
  | { readonly kind: 'paragraph' | 'quotation' | 'html'; readonly sentences: readonly number[] }
  | { readonly kind: 'list'; readonly leadIn: boolean; readonly items: readonly (readonly number[])[] }
  | { readonly kind: 'table'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'code'; readonly lines: number; readonly fenced: boolean }
  | { readonly kind: 'rule' }

const sentences = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })

const block: fc.Arbitrary<Made> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 6 }),
    words: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'paragraph', 'quotation', 'html'), sentences }),
  fc.record({
    kind: fc.constant('list' as const),
    leadIn: fc.boolean(),
    items: fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 20,
    }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.nat(30),
  }),
  fc.record({ kind: fc.constant('code' as const), lines: fc.integer({ min: 1, max: 40 }), fenced: fc.boolean() }),
  fc.constant({ kind: 'rule' as const }),
)

/** Documents with headings, paragraphs, lists in lists, tables, code, quotations, HTML and front matter. */
export const madeMarkdown: fc.Arbitrary<MadeMarkdown> = fc
  .record({
    blocks: fc.array(block, { maxLength: 14 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    frontMatter: fc.boolean(),
  })
  .map(({ blocks, lineEnd, frontMatter }) => {
    const body = wordsCalled('body')
    const headings = wordsCalled('title')
    const described = wordsCalled('front')
    const opening = frontMatter ? `---\ntitle: ${described.some(2)}\n---\n\n` : ''
    const text = opening + blocks.map(made => written(made, body, headings)).join('\n\n')
    return {
      text: text.replaceAll('\n', lineEnd),
      body: body.all,
      headings: headings.all,
      described: described.all,
    }
  })

interface Words {
  readonly all: readonly string[]
  /** The next words, with spaces between them. */
  some(count: number): string
}

function wordsCalled(name: string): Words {
  const all: string[] = []
  const next = (): string => {
    const word = `${name}${all.length}x`
    all.push(word)
    return word
  }
  return { all, some: count => Array.from({ length: count }, next).join(' ') }
}

function written(made: Made, body: Words, headings: Words): string {
  const prose = (lengths: readonly number[]): string => lengths.map(length => `${body.some(length)}.`).join(' ')
  switch (made.kind) {
    case 'heading':
      return `${'#'.repeat(made.level)} ${headings.some(made.words)}`
    case 'paragraph':
      return prose(made.sentences)
    case 'quotation':
      return `> ${prose(made.sentences)}\n> **${body.some(1)}**`
    case 'html':
      return `<div>\n${prose(made.sentences)}\n</div>`
    case 'list':
      return (
        (made.leadIn ? `${body.some(3)}:\n\n` : '') +
        made.items.map((lengths, at) => `${at % 3 === 2 ? '  ' : ''}- ${prose(lengths)}`).join('\n')
      )
    case 'table': {
      const row = (): string => `| ${Array.from({ length: made.columns }, () => body.some(2)).join(' | ')} |`
      const ruler = `|${'---|'.repeat(made.columns)}`
      return [row(), ruler, ...Array.from({ length: made.rows }, row)].join('\n')
    }
    case 'code': {
      const lines = Array.from({ length: made.lines }, () => body.some(3))
      return made.fenced
        ? ['```', ...lines, '```'].join('\n')
        : `<!-- -->\n\n${lines.map(line => `    ${line}`).join('\n')}`
    }
    case 'rule':
      return '***'
  }
}
