import { cleaned, composed } from '../composition.ts'
import { checkSize } from '../decode.ts'
import type { LoadedText } from '../document.ts'
import { DocumentError, type LeftOut } from '../problem.ts'
import { partsOf } from './html-parts.ts'
import { parsedHtml } from './html-tree.ts'
import type { Loader } from './loader.ts'
import { openArchive } from './unpacking.ts'

const FORMAT = 'DOCX'

/** A document of Word and programs like it. */
export const docxLoader: Loader = {
  format: FORMAT,
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  signature: 'zip',
  load: loadDocx,
}

/** Besides what the converter knows of itself. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"]

async function loadDocx(bytes: Uint8Array): Promise<LoadedText> {
  checkSize(bytes)
  const properties = await checkedProperties(bytes)
  const { html, pictures } = await convertedToHtml(bytes)
  const { body } = await parsedHtml(html)
  // The converter leads back from each footnote with an arrow, which is none of the author's words.
  for (const link of body.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) link.remove()
  const { text, blocks } = composed(partsOf(body))
  const heading = blocks.find(block => block.kind === 'heading')
  const title = titleIn(properties) ?? heading?.title
  const leftOut: readonly LeftOut[] = pictures > 0 ? [{ kind: 'pictures', count: pictures }] : []
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    text,
    blocks,
    ...(title === undefined ? {} : { title }),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  }
}

/**
 * Unpacks all of a file once before the converter does, which counts nothing.
 *
 * @returns what the file says of itself, in XML
 * @throws DocumentError not-its-format, unpacks-too-large, damaged, encrypted
 */
async function checkedProperties(bytes: Uint8Array): Promise<string> {
  const { files } = await openArchive(bytes, FORMAT)
  const relations = await files.find(({ name }) => name === '_rels/.rels')?.unpacked()
  const main = mainPartIn(relations?.toString('utf8') ?? '')
  if (!files.some(({ name }) => name === main)) throw new DocumentError({ kind: 'not-its-format', format: FORMAT })
  let properties = ''
  for (const file of files) {
    const unpacked = await file.unpacked()
    if (file.name.endsWith('.xml')) checkDepth(unpacked)
    if (file.name === 'docProps/core.xml') properties = unpacked.toString('utf8')
  }
  return properties
}

/** Where the text stands: some programs call it word/document2.xml and say so here. */
function mainPartIn(relations: string): string {
  const main =
    relations.match(/<(?:\w+:)?Relationship\s[^<>]*>/gu)?.find(each => /\/officeDocument["']/u.test(each)) ?? ''
  return /\sTarget\s*=\s*["']\/?(word\/[^"']+)["']/u.exec(main)?.[1] ?? 'word/document.xml'
}

/** Elements in elements, tables in tables: parsers of XML call themselves for each. */
const DEEPEST_XML = 500

function checkDepth(xml: Buffer): void {
  let depth = 0
  for (const [, end, isClosed] of xml
    .toString('latin1')
    .matchAll(/<(\/?)[A-Za-z_](?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>/gu)) {
    if (isClosed === '/') continue
    depth += end === '/' ? -1 : 1
    if (depth > DEEPEST_XML) throw new DocumentError({ kind: 'nested-too-deep' })
  }
}

interface Converted {
  readonly html: string
  readonly pictures: number
}

async function convertedToHtml(bytes: Uint8Array): Promise<Converted> {
  const { default: mammoth } = await import('mammoth')
  let pictures = 0
  // Pictures are counted and not read.
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++
    return { src: '' }
  })
  try {
    const options = { styleMap: STYLES, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false }
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
    return { html: value, pictures }
  } catch (cause) {
    throw new DocumentError({ kind: 'damaged', format: FORMAT }, { cause })
  }
}

const LONGEST_TITLE = 300

/** The title in the properties of the file, on one line. */
function titleIn(properties: string): string | undefined {
  const [, written = ''] = /<dc:title(?:\s[^<>]*)?>([^<]*)<\/dc:title>/u.exec(properties) ?? []
  const title = cleaned(
    written.replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, name: keyof typeof ENTITIES) => ENTITIES[name]),
  )
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return title === '' || title.length > LONGEST_TITLE ? undefined : title
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const
