import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as z from 'zod'
import { cleaned, composed } from '../composition.ts'
import { checkSize, LONGEST_TEXT } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import { DocumentError, type LeftOut } from '../problem.ts'
import type { Loader } from './loader.ts'
import { FragmentReader } from './pdf-fragments.ts'
import { type LinedPage, withoutFurniture } from './pdf-furniture.ts'
import { linesOf } from './pdf-lines.ts'
import { type PdfParts, partsOfPages } from './pdf-parts.ts'
import { isOfParser, withoutLooseRejections } from './pdf-rejections.ts'
import { rowsOf } from './pdf-rows.ts'
import { checkStreams } from './pdf-streams.ts'

/** The words of a PDF as people read them, without running titles and page numbers. */
export const pdfLoader: Loader = {
  format: 'PDF',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf', 'application/x-pdf'],
  signature: 'pdf',
  load: bytes => withoutLooseRejections(() => loadPdf(bytes)),
}

/** More pages are refused: reading them takes too long. */
export const MOST_PAGES = 2_000

async function loadPdf(bytes: Uint8Array): Promise<LoadedText> {
  checkSize(bytes)
  checkStreams(bytes)
  // Both on demand: together they take as long to load as all the rest.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const resources = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const reading = getDocument({
    // The parser takes the bytes away from whoever gives them.
    data: Uint8Array.from(bytes),
    // What Chinese and Japanese letters without a font of their own are.
    cMapUrl: `${path.join(resources, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(resources, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is looked at.
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    return await loadedFrom(await reading.promise)
  } catch (thrown) {
    throw problemOf(thrown)
  } finally {
    await reading.destroy()
  }
}

async function loadedFrom(file: PDFDocumentProxy): Promise<LoadedText> {
  const { numPages } = file
  if (numPages > MOST_PAGES) throw new DocumentError({ kind: 'too-many-pages', pages: numPages, most: MOST_PAGES })
  const { pages: read, turned } = await linedPages(file)
  const without = read.filter(page => page.lines.length === 0).length
  if (without === read.length) throw new DocumentError({ kind: 'no-text', format: 'PDF' })
  const found = partsOfPages(withoutFurniture(read))
  const { text, blocks, starts } = composed(found.parts)
  const heading = blocks.find(block => block.kind === 'heading')
  const title = (await titleIn(file)) ?? heading?.title
  const leftOut: readonly LeftOut[] = [
    { kind: 'pages-without-text' as const, count: without },
    { kind: 'turned-text' as const, count: turned },
  ].filter(({ count }) => count > 0)
  return {
    mediaType: 'application/pdf',
    text,
    blocks,
    pages: pageStarts(found, starts, text.length),
    ...(title === undefined ? {} : { title }),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  }
}

/** So many lines across the others are a mark in the margin or over the page, and no text. */
const LONGEST_MARK = 2

interface LinedPages {
  readonly pages: readonly LinedPage[]
  /** So many of them have text that stands across the lines. */
  readonly turned: number
}

async function linedPages(file: PDFDocumentProxy): Promise<LinedPages> {
  const reader = new FragmentReader()
  const pages: LinedPage[] = []
  let length = 0
  let turned = 0
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { height, fragments, across } = await reader.read(page)
    page.cleanup()
    if (across.some(those => rowsOf(those).length > LONGEST_MARK)) turned++
    length += fragments.reduce((sum, { text }) => sum + text.length, 0)
    if (length > LONGEST_TEXT) throw new DocumentError({ kind: 'too-long', most: LONGEST_TEXT })
    pages.push({ height, lines: linesOf(fragments) })
  }
  return { pages, turned }
}

/** A page without words begins where the next one does. */
function pageStarts(found: PdfParts, starts: ReadonlyMap<object, number>, end: number): readonly number[] {
  let next = end
  const pages = found.pages.toReversed().map(start => {
    const at = start && starts.get(start.part)
    if (start && at !== undefined) next = Math.min(next, at + start.offset)
    return next
  })
  return [0, ...pages.toReversed().slice(1)]
}

const infoSchema = z.object({ Title: z.string().optional() })

const LONGEST_TITLE = 300

/** The title that the file has itself, unless a program has named it after a file. */
async function titleIn(file: PDFDocumentProxy): Promise<string | undefined> {
  const { info }: { info: unknown } = await file.getMetadata()
  const title = cleaned(infoSchema.safeParse(info).data?.Title ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const isOfProgram = /^(?:untitled|microsoft \p{L}+ - .*|.*\.[a-z]{2,5}|[^\p{L}]*)$/iu.test(title)
  return isOfProgram || title.length > LONGEST_TITLE ? undefined : title
}

function problemOf(thrown: unknown): unknown {
  if (!isOfParser(thrown)) return thrown
  const kind = thrown.name === 'PasswordException' ? 'encrypted' : 'damaged'
  return new DocumentError({ kind, format: 'PDF' }, { cause: thrown })
}
