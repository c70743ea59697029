// Their own types need those of a browser. These are what is used of them.
declare module 'linkedom' {
  /** A node of a page: an element, text, or something that is not read. */
  export interface HtmlNode {
    readonly nodeType: number
    readonly textContent: string | null
    readonly firstChild: HtmlNode | null
    readonly nextSibling: HtmlNode | null
    readonly parentNode: HtmlNode | null
  }

  export interface HtmlElement extends HtmlNode {
    /** In lower case. */
    readonly localName: string
    getAttribute(name: string): string | null
    /** The innermost of itself and what it stands in that the selector fits. */
    closest(selector: string): HtmlElement | null
    remove(): void
    removeAttribute(name: string): void
    append(...nodes: HtmlNode[]): void
    replaceWith(...nodes: HtmlNode[]): void
    querySelector(selector: string): HtmlElement | null
    querySelectorAll(selector: string): Iterable<HtmlElement>
  }

  export interface HtmlDocument {
    readonly body: HtmlElement
    createElement(name: string): HtmlElement
    querySelector(selector: string): HtmlElement | null
    querySelectorAll(selector: string): Iterable<HtmlElement>
  }

  export function parseHTML(html: string): { readonly document: HtmlDocument }
}

declare module '@mozilla/readability' {
  import type { HtmlDocument, HtmlElement } from 'linkedom'

  class Readability {
    constructor(
      document: HtmlDocument,
      options: { readonly maxElemsToParse: number; readonly serializer: (element: HtmlElement) => HtmlElement },
    )
    /** Changes the document. @throws Error if there are more elements than that */
    parse(): { readonly content?: HtmlElement | null } | null
  }

  const readability: { readonly Readability: typeof Readability }
  export default readability
}
