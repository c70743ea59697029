import { describe, expect, test } from '@jest/globals'
import { htmlLoader } from '../../../src/corpus/loaders/html.ts'
import { disorderIn, textsOf } from '../../support/block-spans.ts'
import { problemOf } from '../../support/problems.ts'

const load = (html: string | Uint8Array, charset?: string) => htmlLoader.load(Buffer.from(html), charset)

const textOf = async (html: string): Promise<string> => (await load(html)).text

describe('the text of a page', () => {
  test('is what people read, in the order of the page', async () => {
    const { text, blocks, mediaType } = await load(
      '<!doctype html><html><head><title>Fares</title></head><body><h1>Ferry fares</h1><p>The ferry  costs\n<b>four</b> euros.' +
        '<h2>Bring</h2><ul><li>a rope<ol start=3><li>of hemp<li>of steel</ol><li>a lamp</ul>' +
        '<table><tr><th>Day<th>Fare<tr><td>Monday<td>4</table><pre>moor\n  5</pre></body></html>',
    )
    expect(text).toBe(
      'Ferry fares\n\nThe ferry costs four euros.\n\nBring\n\n- a rope\n  3. of hemp\n  4. of steel\n- a lamp\n\n' +
        'Day | Fare\nMonday | 4\n\nmoor\n  5',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'item',
      'item',
      'item',
      'item',
      'table',
      'code',
    ])
    expect(textsOf(text, blocks).slice(0, 5)).toEqual([
      'Ferry fares',
      'The ferry costs four euros.',
      'Bring',
      'a rope',
      'of hemp',
    ])
    expect(mediaType).toBe('text/html')
  })

  test('leaves out navigation, scripts, forms, headers, footers and what is hidden', async () => {
    const html = `<nav>Home</nav><header>Logo</header><script>track("<p>x")</script><style>p{}</style><main><p>The ferry
      costs four euros.</p><p hidden>Secret</p><p style="display: none">Trick</p><p aria-hidden=true>Icon</p>
      <div role=navigation>More</div><noscript>Turn it on</noscript><template><p>Later</p></template></main>
      <aside>Advert</aside><form>Search <input value=x><button>Go</button></form><footer>Imprint</footer><!-- note -->`
    expect(await textOf(html)).toBe('The ferry costs four euros.')
  })

  test('is that of the article where there is one among other things', async () => {
    const sentences = 'The ferry leaves the old quay at nine, and it comes back at noon, unless there is fog. '
    const menu = '<div class="sidebar menu"><a href=/a>All harbours</a> <a href=/b>All ferries</a></div>'
    const article = `<div class="article content"><h2>Times</h2>${`<p>${sentences.repeat(4)}</p>`.repeat(4)}</div>`
    const text = await textOf(
      `<body>${menu}${article}<div class="related links">${'<a href=/c>More</a> '.repeat(9)}</div>`,
    )
    expect(text).toContain(sentences.trim())
    expect(text).not.toMatch(/All ferries|More/u)
  })

  test('is all of the page where an article would be less than half of it', async () => {
    const answers = Array.from({ length: 12 }, (_, n) => `<tr><td>Question ${n}<td>It costs ${n} euros.`).join('')
    const html = `<p>Here is what people ask us about the ferry, about the quay, and about the tides.</p><table>${answers}</table>`
    expect(await textOf(html)).toContain('Question 11 | It costs 11 euros.')
  })

  test('keeps a form that all of the page stands in', async () => {
    expect(await textOf('<form><h1>Fares</h1><p>The ferry costs four euros.</p></form>')).toContain('four euros')
  })

  test('keeps the header of an article, and words that stand beside each other', async () => {
    expect(await textOf('<article><header><h1>Fares</h1></header>Four <i>euros</i>, <b>not</b>five.</article>')).toBe(
      'Fares\n\nFour euros, notfive.',
    )
  })

  test('breaks lines where the page does, and paragraphs where it does so twice', async () => {
    expect(await textOf('<p>Quay 1<br>Harbour<br><br>Call us.</p>')).toBe('Quay 1\nHarbour\n\nCall us.')
  })

  test('has the lines of code that elements break', async () => {
    const { text, blocks } = await load(
      '<pre>moor<br>  <b>wait</b><br/>leave</pre><pre><code><div>let a = 1</div><div>let b = 2</div></code></pre>',
    )
    expect(text).toBe('moor\n  wait\nleave\n\nlet a = 1\nlet b = 2')
    expect(blocks.map(({ kind }) => kind)).toEqual(['code', 'code'])
  })

  test('goes on over elements that are shown within a line, those that nobody knows too', async () => {
    expect(
      await textOf(
        '<p>Hello <g-emoji>😀</g-emoji> <nobr>old</nobr> <x-key><kbd>quay</kbd></x-key>, <output>4</output>.',
      ),
    ).toBe('Hello 😀 old quay, 4.')
  })

  test('is parted by elements that a page has made up and that hold blocks', async () => {
    expect(await textOf('Four.<x-card>Five.<p>Six.</p></x-card>Seven.')).toBe('Four.\n\nFive.\n\nSix.\n\nSeven.')
  })

  test('has the words that stand in a list beside its items', async () => {
    const { text, blocks } = await load('<ol>Bring <b>these</b>:<li>a rope<ul>and<li>a lamp</ul></li>and a friend</ol>')
    expect(text).toBe('Bring these:\n\n1. a rope\n\nand\n\n  - a lamp\n\nand a friend')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'paragraph', 'item', 'paragraph'])
  })

  test('has what a summary unfolds under it', async () => {
    const { blocks } = await load('<h2>Fares</h2><details><summary>Who pays?</summary><p>All pay.</p></details>')
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 2, title: 'Fares' },
      { kind: 'heading', level: 3, title: 'Who pays?' },
      { kind: 'paragraph' },
    ])
  })

  test.each([
    [
      'Bootstrap',
      (id: string, question: string) => `<div class="accordion-item"><h2 class="accordion-header"><button
        class="accordion-button collapsed" aria-controls="${id}">${question}</button></h2><div id="${id}"
        class="accordion-collapse collapse"><div class="accordion-body">All pay.</div></div></div>`,
    ],
    [
      'the patterns for ARIA',
      (
        id: string,
        question: string,
      ) => `<h2><button aria-expanded="false" aria-controls="${id}"><span>${question}</span>
        </button></h2><div id="${id}" role="region" hidden><p>All pay.</p></div>`,
    ],
  ])('has the questions that unfold their answers by a click, as in %s', async (_, panel) => {
    const menu = '<button aria-controls="c">Menu</button><ul id="c" hidden><li><a href=/d>Imprint</a></ul>'
    const { text, blocks } = await load(
      `${menu}<div>${panel('a', 'Who?')}${panel('b', 'And they?')}</div><p hidden>x</p>`,
    )
    expect(text).toBe('Who?\n\nAll pay.\n\nAnd they?\n\nAll pay.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
  })

  test('has the notes beside an article, and not what else there is to read', async () => {
    const sentences = 'The ferry leaves the old quay at nine, and it comes back at noon, unless there is fog. '.repeat(
      4,
    )
    const html = `<article><h1>Times</h1><p>${sentences}</p><aside class="note"><p>Bring a lamp in winter.</p></aside>
      <p>${sentences}</p><aside>Read next: <a href=/a>All about the fares of the ferry</a></aside></article>
      <aside>Advert</aside>`
    const text = await textOf(html)
    expect(text).toContain('Bring a lamp in winter.')
    expect(text).not.toMatch(/Read next|Advert/u)
  })

  test('reads through tables that only lay out the page', async () => {
    const { text, blocks } = await load('<table><tr><td>Menu<td><h1>Fares</h1><p>Four euros.</table>')
    expect(text).toBe('Menu\n\nFares\n\nFour euros.')
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph'])
  })

  test('ends no sentence inside of code', async () => {
    const { text, blocks } = await load('<p>Call <code>run. Now</code> first.</p>')
    expect(blocks).toMatchObject([{ atoms: [{ start: text.indexOf('run.'), end: text.indexOf(' first') }] }])
  })

  test('decodes entities, those that name no character too', async () => {
    expect(await textOf('<p>4&nbsp;&euro; &amp; more &#x1F600; &#xD800;</p>')).toBe('4\u00A0€ & more 😀 \uFFFD')
  })

  test('may come without the elements that a page is made of, or with several of them', async () => {
    expect(await textOf('Four euros.')).toBe('Four euros.')
    expect(await textOf(`<body onload="if (a>b && b<c) { run('x') }" class="c"><p>Four euros.</body>`)).toBe(
      'Four euros.',
    )
    expect(await textOf('<body class="open><p>Four euros.</body>')).toBe('Four euros.')
    expect(await textOf('<title>x</title><p>One.<body><p>Two.</body><html><p>Three.')).toBe('One.\n\nTwo.\n\nThree.')
  })
})

describe('a page says of itself', () => {
  test('its title, its language and where it is read', async () => {
    const html = `<!doctype html><html lang="en-GB"><head><title>Fares
      2026</title><link rel="canonical" href="https://example.test/fares"></head><p>Four euros.</html>`
    expect(await load(html)).toMatchObject({
      title: 'Fares 2026',
      language: 'en-GB',
      url: 'https://example.test/fares',
    })
  })

  test('its title by its only first heading, if it has no other or one with the name of the site', async () => {
    expect((await load('<title>Fares | Harbour</title><h1>Fares</h1><p>x')).title).toBe('Fares')
    expect((await load('<h1>Fares</h1><p>x')).title).toBe('Fares')
    expect((await load('<title>All</title><h1>Fares</h1><h1>Tides</h1><p>x')).title).toBe('All')
    expect((await load('<svg><title>Icon</title></svg><p>x')).title).toBeUndefined()
  })

  test.each(['javascript:alert(1)', '/fares', 'ftp://example.test'])('no address such as %s', async href => {
    expect((await load(`<link rel=canonical href="${href}"><p>x`)).url).toBeUndefined()
  })

  test('how it is encoded, if its sender does not and it is not in UTF-8', async () => {
    const page = (charset: string) => Buffer.from(`<meta charset="${charset}"><p>café`, 'latin1')
    expect((await load(page('iso-8859-1'))).text).toBe('café')
    expect((await load(Buffer.from('<meta content="text/html; charset=windows-1252"><p>café', 'latin1'))).text).toBe(
      'café',
    )
    expect((await load(Buffer.from('<p>café', 'latin1'), 'iso-8859-1')).text).toBe('café')
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><html><body><p>café</p></body></html>'
    expect((await load(Buffer.from(xml, 'latin1'))).text).toBe('café')
    expect(await problemOf(() => load(page('none')))).toEqual({ kind: 'not-text' })
  })

  test('how many pictures it has, which are left out', async () => {
    expect((await load('<p>Four euros.<img src=a alt="A ferry"><img src=b></p>')).leftOut).toEqual([
      { kind: 'pictures', count: 2 },
    ])
    expect((await load('<p>Four euros.')).leftOut).toBeUndefined()
  })
})

describe('a page that is nested', () => {
  const nested = (depth: number, tag = 'div') => `${`<${tag}>`.repeat(depth)}Four euros.${`</${tag}>`.repeat(depth)}`

  test('as deep as browsers allow is read', async () => {
    expect(await textOf(nested(500))).toBe('Four euros.')
  })

  test.each([
    ['100,000 elements', nested(100_000)],
    ['100,000 elements without an end', '<div>'.repeat(100_000)],
    ['elements of different kinds', '<b><i>'.repeat(50_000)],
    ['lists', '<ul><li>'.repeat(5_000)],
    ['cells whose end may be left out', '<li><td>'.repeat(1_000)],
    ['elements with attributes that look like ends', '<div a="</div>">'.repeat(1_000)],
  ])('deeper is refused: %s', async (_, html) => {
    expect(await problemOf(() => load(html))).toEqual({ kind: 'nested-too-deep' })
  })

  test('only in a script or a comment is not', async () => {
    const html = `<p>Four euros.<script>${'<div>'.repeat(1_000)}</script><!-- ${'<div>'.repeat(1_000)} -->`
    expect(await textOf(html)).toBe('Four euros.')
  })
})

test('no entity of a page is expanded', async () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
  const html = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">${laughs}]><html><body><p>&l9; Four euros.</p></body></html>`
  const { text, blocks } = await load(html)
  expect(text.length).toBeLessThan(html.length)
  expect(text).toContain('Four euros.')
  expect(disorderIn(text, blocks)).toBeNull()
})
