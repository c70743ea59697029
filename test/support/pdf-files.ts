import Drawing from 'pdfkit'

type Options = NonNullable<ConstructorParameters<typeof Drawing>[0]>

/** The bytes of a PDF that is drawn for one test. */
export function pdfFile(draw: (pdf: InstanceType<typeof Drawing>) => void, options: Options = {}): Promise<Buffer> {
  const pdf = new Drawing({ bufferPages: true, ...options })
  const chunks: Buffer[] = []
  const bytes = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  draw(pdf)
  pdf.end()
  return bytes
}

/** An object of a PDF, its number and its content. */
type PdfObject = readonly [number, string | Buffer]

/** The bytes of a PDF from its objects, the first of which is the catalogue; what comes of no program. */
export function pdfOfObjects(objects: readonly PdfObject[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets = new Map<number, number>()
  let length = parts[0]?.length ?? 0
  for (const [number, content] of objects) {
    offsets.set(number, length)
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(content), Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const size = Math.max(...objects.map(([number]) => number)) + 1
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const trailer = `xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(trailer)])
}

/** A PDF of so many empty pages. */
export const pdfOfPages = (count: number): Buffer =>
  pdfOfObjects([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, n) => `${n + 3} 0 R`).join(' ')}]>>`],
    ...Array.from({ length: count }, (_, n): PdfObject => [n + 3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>']),
  ])

/** A PDF of one page that draws what a packed stream says; filters are those that the stream names. */
export const pdfOfStream = (packed: Buffer, filters: string, more = ''): Buffer =>
  pdfOfObjects([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, '<</Type/Pages/Count 1/Kids[3 0 R]>>'],
    [
      3,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    ],
    [
      4,
      Buffer.concat([
        Buffer.from(`<</Length ${packed.length}/Filter ${filters}${more}>>\nstream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    ],
  ])
