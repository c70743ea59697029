import type { PDFPageProxy } from 'pdfjs-dist'
import * as z from 'zod'
import { cleaned } from '../composition.ts'

/** Words that a page shows in one go. Places are in points from the top left corner of the page as people see it. */
export interface Fragment {
  readonly text: string
  readonly x: number
  readonly right: number
  /** Of the line that the letters stand on. */
  readonly y: number
  /** Of the letters, in points. */
  readonly size: number
  readonly isBold: boolean
  readonly isMonospaced: boolean
  readonly isRightToLeft: boolean
}

/** A page before its fragments are put into lines. */
export interface FragmentedPage {
  readonly height: number
  readonly fragments: readonly Fragment[]
  /** What stands across these, by how it is turned: mostly marks in the margin or over the page. */
  readonly across: readonly (readonly Fragment[])[]
}

interface Font {
  readonly isBold: boolean
  readonly isMonospaced: boolean
}

/** Reads pages one after the other. */
export class FragmentReader {
  /** By their names here, which are the same in all pages. */
  readonly #fonts = new Map<string, Font>()

  async read(page: PDFPageProxy): Promise<FragmentedPage> {
    const { transform, width, height } = page.getViewport({ scale: 1 })
    const { items, styles } = await page.getTextContent()
    const placed = items.flatMap(item => ('str' in item ? placedItem(item, transform) : []))
    if (placed.some(({ fontName }) => !this.#fonts.has(fontName))) await this.#readFonts(page, placed, styles)
    const turn = mostCommonTurn(placed)
    const fragmentsOf = (which: number): readonly Fragment[] =>
      placed.filter(item => item.turn === which).map(item => this.#fragment(turned(item, width, height)))
    return {
      height: turn % 2 === 0 ? height : width,
      fragments: fragmentsOf(turn),
      across: [0, 1, 2, 3].filter(other => other !== turn).map(fragmentsOf),
    }
  }

  #fragment({ text, x, y, width, size, fontName, isRightToLeft }: PlacedItem): Fragment {
    const { isBold = false, isMonospaced = false } = this.#fonts.get(fontName) ?? {}
    return { text, x, right: x + width, y, size, isBold, isMonospaced, isRightToLeft }
  }

  /** Names of fonts are known only after the drawing of a page was read. */
  async #readFonts(page: PDFPageProxy, items: readonly PlacedItem[], styles: Styles): Promise<void> {
    await page.getOperatorList()
    for (const { fontName } of items) {
      if (this.#fonts.has(fontName)) continue
      const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined
      const { name = '' } = fontSchema.safeParse(font).data ?? {}
      const isMonospaced = styles[fontName]?.fontFamily === 'monospace' || /mono|courier|consol/iu.test(name)
      this.#fonts.set(fontName, { isBold: /bold|black|heavy/iu.test(name), isMonospaced })
    }
  }
}

type Styles = Readonly<Partial<Record<string, { readonly fontFamily: string }>>>

const fontSchema = z.object({ name: z.string().optional() })

const itemSchema = z.object({
  str: z.string(),
  dir: z.string(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  width: z.number(),
  fontName: z.string(),
})

interface PlacedItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly fontName: string
  readonly isRightToLeft: boolean
  /** By how many right angles it is turned clockwise, 0 to 3. */
  readonly turn: number
}

function placedItem(item: unknown, view: readonly number[]): readonly PlacedItem[] {
  const { data } = itemSchema.safeParse(item)
  // One space is enough between words; its place says where it is.
  if (!data || data.str.trim() === '') return []
  const [a, b, c, d, e, f] = data.transform
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  const along = { x: va * a + vc * b, y: vb * a + vd * b }
  const turn = (Math.round(Math.atan2(along.y, along.x) / (Math.PI / 2)) + 4) % 4
  const x = va * e + vc * f + ve
  const y = vb * e + vd * f + vf
  const size = Math.hypot(c, d) || 1
  if (![x, y, size, data.width].every(Number.isFinite)) return []
  const text = cleaned(data.str).replaceAll(/\s+/gu, ' ')
  return [{ text, x, y, width: data.width, size, fontName: data.fontName, isRightToLeft: data.dir === 'rtl', turn }]
}

function mostCommonTurn(items: readonly PlacedItem[]): number {
  const letters = [0, 0, 0, 0]
  for (const { turn, text } of items) letters[turn] = (letters[turn] ?? 0) + text.length
  return letters.indexOf(Math.max(...letters))
}

/** An item on a page that was turned so that it can be read. */
function turned(item: PlacedItem, width: number, height: number): PlacedItem {
  const { x, y } = item
  switch (item.turn) {
    case 1:
      return { ...item, x: y, y: width - x }
    case 2:
      return { ...item, x: width - x, y: height - y }
    case 3:
      return { ...item, x: height - y, y: x }
    default:
      return item
  }
}
