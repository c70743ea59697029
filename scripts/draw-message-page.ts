import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APISectionComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { unescapeMarkdown } from '../src/discord/display/markdown.ts'
import type { RenderedMessage } from '../src/discord/display/render.ts'

/** A web page that looks like the message in Discord's dark theme. All but the frame comes from the message. */
export const messagePage = ({ components: [container] }: RenderedMessage): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>An answer</title><style>${STYLE}</style></head>
<body>
<p class="used"><span class="letter small">R</span> Robin <span>used</span> <b>/ask</b></p>
<div class="message">
<span class="letter">V</span>
<div>
<p class="name">Verbatim <span class="app">APP</span></p>
<div class="container">
${container.components.map(componentHtml).join('\n')}
</div>
</div>
</div>
<script>
const { bottom } = document.body.getBoundingClientRect()
document.documentElement.dataset.height = Math.ceil(bottom)
</script>
</body>
</html>
`

/** @throws TypeError for a component that replies do not have */
function componentHtml(component: APIComponentInContainer): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return textHtml(component.content)
    case ComponentType.Section:
      return sectionHtml(component)
    case ComponentType.Separator:
      return '<hr>'
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(each => buttonHtml(each)).join('')}</div>`
    case ComponentType.MediaGallery:
    case ComponentType.File:
      throw new TypeError(`A component of type ${component.type} cannot be drawn.`)
  }
}

function sectionHtml({ components, accessory }: APISectionComponent): string {
  const texts = components.map(({ content }) => textHtml(content)).join('\n')
  return `<div class="section"><div>${texts}</div>${buttonHtml(accessory)}</div>`
}

/** @throws TypeError for an accessory that is no button of a reply */
function buttonHtml(component: { readonly type: ComponentType } | APIButtonComponent): string {
  if (component.type !== ComponentType.Button || !('style' in component) || !('label' in component))
    throw new TypeError(`A component of type ${component.type} is no button with a label.`)
  const arrow = component.style === ButtonStyle.Link ? ' <span class="arrow">↗</span>' : ''
  return `<span class="button">${escaped(component.label ?? '')}${arrow}</span>`
}

/** The Markdown that replies are written in: block quotes, subtext, bold and backslashes. */
function textHtml(markdown: string): string {
  const lines = markdown.split('\n')
  if (lines.every(line => line.startsWith('>')))
    return `<blockquote>${lines.map(line => lineHtml(line.replace(/^> ?/u, ''))).join('')}</blockquote>`
  return lines.map(line => lineHtml(line)).join('')
}

const lineHtml = (line: string): string =>
  line.startsWith('-# ') ? `<p class="subtext">${inlineHtml(line.slice(3))}</p>` : `<p>${inlineHtml(line)}</p>`

/** Every second piece between unescaped pairs of asterisks is bold. */
const inlineHtml = (markdown: string): string =>
  markdown
    .split(/(?<=(?:^|[^\\])(?:\\\\)*)\*\*/u)
    .map(piece => escaped(unescapeMarkdown(piece)))
    .map((piece, index) => (index % 2 === 1 ? `<b>${piece}</b>` : piece))
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
* { margin: 0; box-sizing: border-box }
html { background: #313338 }
body { padding: 20px 24px 24px; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Arial, sans-serif }
b { font-weight: 700; color: #f2f3f5 }
p:empty { height: 1.375em }
.used { display: flex; align-items: center; gap: 5px; margin: 0 0 6px 56px; font-size: 14px; color: #b5bac1; position: relative }
.used::before { content: ""; position: absolute; left: -36px; top: 50%; width: 30px; height: 14px;
  border: 2px solid #4e5058; border-width: 2px 0 0 2px; border-radius: 6px 0 0 }
.used span:not(.letter) { color: #949ba4 }
.used b { color: #c9cdfb; font-weight: 500 }
.letter { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #5865f2; color: #fff; display: grid;
  place-items: center; font-size: 20px; font-weight: 600; line-height: 1 }
.letter.small { width: 16px; height: 16px; font-size: 9px; background: #3ba55c }
.message { display: flex; gap: 16px }
.message > div { flex: 1; min-width: 0 }
.name { font-weight: 600; color: #f2f3f5; line-height: 22px; margin-bottom: 6px }
.app { background: #5865f2; color: #fff; border-radius: 4px; padding: 1px 5px; font-size: 11px; font-weight: 600; vertical-align: 1px }
.container { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 16px; display: grid; gap: 8px }
.section { display: flex; gap: 16px; align-items: flex-start }
.section > div { flex: 1; min-width: 0 }
blockquote { border-left: 4px solid #4e5058; border-radius: 4px; padding-left: 12px }
.subtext { font-size: 13px; color: #949ba4 }
.subtext b { color: #b5bac1 }
hr { border: 0; border-top: 1px solid #3f4147; margin: 4px 0; width: 100% }
.row { display: flex; flex-wrap: wrap; gap: 8px }
.button { flex: none; background: #4e5058; color: #fff; border-radius: 8px; padding: 6px 14px; font-size: 14px;
  font-weight: 500; line-height: 20px; white-space: nowrap }
.arrow { font-size: 12px }
`
