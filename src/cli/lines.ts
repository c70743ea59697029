import type { Readable } from 'node:stream'

/**
 * The lines of a stream of UTF-8, each as soon as it is complete, without its \n or \r\n; a byte order mark at the
 * beginning is left out. From Node 24 on, node:readline also ends lines at U+2028 and U+2029, which JSON allows inside a
 * string, and 24.2 fails on long input that ends while a line is worked on.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string, void> {
  const chunks: AsyncIterable<unknown> = input.setEncoding('utf8')
  let open = ''
  let isFirst = true
  for await (const chunk of chunks) {
    const text = isFirst ? String(chunk).replace(/^\uFEFF/u, '') : String(chunk)
    isFirst = false
    const [end = '', ...others] = text.split('\n')
    open += end
    for (const next of others) {
      yield withoutReturn(open)
      open = next
    }
  }
  if (open !== '') yield withoutReturn(open)
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
