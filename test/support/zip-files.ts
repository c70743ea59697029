import { ZipFile } from 'yazl'

/** The bytes of an archive of files by their names. */
export async function zipFile(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The same archive with another text of the same length wherever one stands, such as in a name. */
export function zipWith(zip: Buffer, text: string, other: string): Buffer {
  if (text.length !== other.length) throw new RangeError('The lengths differ.')
  return Buffer.from(zip.toString('latin1').replaceAll(text, other), 'latin1')
}

/** The marks of an entry's headers: before its content, and in the directory at the end. */
const LOCAL = Buffer.from('PK\u0003\u0004')
const CENTRAL = Buffer.from('PK\u0001\u0002')

/** The same archive, whose entries all claim to be so many bytes large when they are unpacked. */
export function zipThatClaims(zip: Buffer, size: number): Buffer {
  const copy = Buffer.from(zip)
  for (let at = copy.indexOf(LOCAL); at >= 0; at = copy.indexOf(LOCAL, at + 1)) copy.writeUInt32LE(size, at + 22)
  for (let at = copy.indexOf(CENTRAL); at >= 0; at = copy.indexOf(CENTRAL, at + 1)) copy.writeUInt32LE(size, at + 24)
  return copy
}

/** The same archive, whose entries all claim to be encrypted. */
export function zipThatIsLocked(zip: Buffer): Buffer {
  const copy = Buffer.from(zip)
  for (let at = copy.indexOf(LOCAL); at >= 0; at = copy.indexOf(LOCAL, at + 1))
    copy.writeUInt16LE(copy.readUInt16LE(at + 6) | 1, at + 6)
  for (let at = copy.indexOf(CENTRAL); at >= 0; at = copy.indexOf(CENTRAL, at + 1))
    copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8)
  return copy
}
