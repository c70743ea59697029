/** Attribute → value; numbers are written with at most two digits behind the point. */
type Attributes = Readonly<Record<string, string | number>>

/** An SVG element as text; `content` is other elements, or text made by `textIn`. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(valueText(value))}"`)
  const opening = `<${name}${written.join('')}`
  return content.length === 0 ? `${opening}/>` : `${opening}>${content.join('')}</${name}>`
}

/** A line of text at a place. */
export const label = (text: string, x: number, y: number, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, [escaped(text)])

/** A whole picture on white, with what it shows in words for those who do not see it. */
export const picture = (width: number, height: number, description: string, content: readonly string[]): string =>
  `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': 'system-ui, "DejaVu Sans", sans-serif',
      'font-size': 13,
      fill: INK,
    },
    [element('title', {}, [escaped(description)]), element('rect', { width, height, fill: '#ffffff' }), ...content],
  ).replaceAll('><', '>\n<')}\n`

/** What text and axes are drawn in, and what lies behind them. */
export const INK = '#222222'
export const FAINT = '#d8d8d8'

/** Colours that people with any kind of colour vision can tell apart (Okabe and Ito, 2008). */
export const PALETTE = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'] as const

/** The colour of the `index`-th of several things. */
export const colourOf = (index: number): string => PALETTE[index % PALETTE.length] ?? INK

const valueText = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
