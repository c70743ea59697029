import path from 'node:path'
import { createDocument, documentId, LONGEST_TITLE, type LoadedText } from '../corpus/document.ts'
import { loadFile } from '../corpus/loaders/load-file.ts'
import { segmentSteps } from '../retrieval/segment.ts'
import { encodeSegment } from '../retrieval/segment-bytes.ts'
import { detectLanguage } from '../text/language-detection.ts'
import type { Described, NamedBytes, PreparedDocument, PreparedFile, Progress } from './prepared-document.ts'

/** A segment does not depend on the id of its document, which gets one when it is kept. */
const NO_ID = documentId('prepared')

/**
 * Reads a file, and splits and indexes its documents. A description holds for all documents of an archive, but a title is
 * for one alone, and the address of an archive only for those that have none of their own.
 *
 * @throws DocumentError if the file gives no document
 */
export async function prepareFile(
  file: NamedBytes,
  described: Described,
  progress: (progress: Progress) => void,
): Promise<PreparedFile> {
  const { documents, leftOut } = await loadFile(file, (done, total) => progress({ stage: 'read', done, total }))
  const total = documents.length
  const prepared: PreparedDocument[] = []
  for (const { name, bytesHash, loaded, cameFrom } of documents) {
    const completed = await complete(name, loaded, described, total === 1)
    const onSplit = (): void => progress({ stage: 'split', done: prepared.length + 1, total })
    prepared.push({
      name,
      bytesHash,
      loaded: completed,
      ...indexed(completed, onSplit),
      ...(cameFrom === undefined ? {} : { cameFrom }),
    })
    progress({ stage: 'indexed', done: prepared.length, total })
  }
  return { documents: prepared, leftOut }
}

async function complete(
  name: string,
  loaded: LoadedText,
  { title, language, url }: Described,
  isOnly: boolean,
): Promise<PreparedDocument['loaded']> {
  const address = isOnly ? (url ?? loaded.url) : (loaded.url ?? url)
  return {
    ...loaded,
    title: (isOnly && titleOf(title)) || titleOf(loaded.title) || titleOf(path.parse(name).name) || 'Untitled',
    language: language ?? loaded.language ?? (await detectLanguage(loaded.text)),
    ...(language === undefined ? {} : { isLanguageGiven: true }),
    ...(address === undefined ? {} : { url: address }),
  }
}

/** A title on one line, cut between two characters where it is too long; empty if nobody would see it. */
function titleOf(given = ''): string {
  const line = given.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (!/[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}]/u.test(line)) return ''
  if (line.length <= LONGEST_TITLE) return line
  return `${line.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function indexed(
  loaded: PreparedDocument['loaded'],
  onSplit: () => void,
): Pick<PreparedDocument, 'segment' | 'passageCount' | 'headingCount'> {
  const steps = segmentSteps(createDocument(NO_ID, loaded))
  let step = steps.next()
  // The first step is the splitting.
  onSplit()
  while (step.done !== true) step = steps.next()
  return {
    segment: encodeSegment(step.value),
    passageCount: step.value.passages.starts.length,
    headingCount: loaded.blocks.filter(block => block.kind === 'heading').length,
  }
}
