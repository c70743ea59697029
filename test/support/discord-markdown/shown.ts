/** What a reader sees of a message, as far as it can differ from the text that was sent. */
export interface Shown {
  readonly text: string
  /** `[start, end)` in `text`, UTF-16 code units, in order; touching spans are kept apart. */
  readonly bold: readonly (readonly [number, number])[]
  /** User, role, channel and command mentions, guild navigation, `@everyone` and `@here`, as written. */
  readonly mentions: readonly string[]
  /** Targets of everything that can be followed: bare, bracketed and masked links, invitations. */
  readonly links: readonly string[]
  /** The name of every other construct met: `heading`, `list`, `quote`, `emoji`, `italics`, … */
  readonly special: readonly string[]
}

/** Collects a {@link Shown} from left to right. */
export class Page {
  text = ''
  readonly bold: (readonly [number, number])[] = []
  readonly mentions: string[] = []
  readonly links: string[] = []
  readonly special: string[] = []

  inBold(write: () => void): void {
    const start = this.text.length
    write()
    this.bold.push([start, this.text.length])
  }
}

/** The text's line breaks, tabs and form feeds as every client replaces them before it parses. */
export function preprocessed(source: string): string {
  return source.replace(/\r\n?/g, '\n').replaceAll('\f', '').replaceAll('\t', '    ')
}

/** `text` as Discord shows it if nothing in it is taken for markup and something else stands before it. */
export function asShown(text: string): string {
  return preprocessed(text.trimEnd()).replace(/ +(?=\n|$)/g, '')
}

/** The same for a text that is the whole message. */
export function asShownAlone(text: string): string {
  return asShown(text.trimStart())
}
