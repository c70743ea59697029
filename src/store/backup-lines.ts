import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import type { OnProgress } from './backup.ts'
import { badBackup } from './backup-format.ts'

/** A line of more bytes is none of a backup. */
const LONGEST_LINE = 256 * 1024 * 1024

const LINE_END = 0x0a

/**
 * The lines of a gzip file, without their ends. What stands after the last line end is no line.
 *
 * @param onProgress counts bytes of the file
 * @throws AppError bad-backup if the file is not there, is not gzip, is cut short or holds a line that is too long
 */
export async function* readLines(file: string, onProgress?: OnProgress): AsyncGenerator<string, void> {
  const size = await sizeOf(file)
  const source = createReadStream(file)
  try {
    let read = 0
    source.on('data', chunk => {
      read += chunk.length
      onProgress?.(read, size)
    })
    const unpacked = createGunzip()
    source.once('error', error => unpacked.destroy(error))
    yield* split(source.pipe(unpacked), file)
  } catch (thrown) {
    throw explained(thrown, file)
  } finally {
    source.destroy()
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (thrown) {
    throw explained(thrown, file)
  }
}

async function* split(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let begun: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      yield decoder.decode(Buffer.concat([...begun, chunk.subarray(start, end)]))
      begun = []
      length = 0
      start = end + 1
    }
    const rest = chunk.subarray(start)
    length += rest.length
    if (length > LONGEST_LINE) throw badBackup(file, 'holds a line that no backup has: use another file.')
    begun.push(rest)
  }
}

/** What the system, gzip and the decoder say, in one sentence; other errors as they are. */
function explained(thrown: unknown, file: string): unknown {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return thrown
  const code = String(thrown.code)
  if ('syscall' in thrown) return badBackup(file, `cannot be read (${code}): check its name.`, thrown)
  if (/^(?:Z_|ERR_ENCODING)/.test(code))
    return badBackup(file, 'is damaged, cut short or no backup: use another one.', thrown)
  return thrown
}
