import type { HtmlDocument, HtmlElement } from 'linkedom'
import { childrenOf } from './html-tree.ts'

/**
 * Makes readable what a page hides until somebody asks for it, and what stands beside its text but belongs to it. It
 * changes the tree, before anything looks for what is not to be read.
 */
export function unfold(document: HtmlDocument): void {
  for (const panel of panelsOf(document))
    for (const name of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(name)
  // What people click on to see an answer is the question.
  for (const button of document.querySelectorAll(BUTTONS_OF_WORDS)) button.replaceWith(...childrenOf(button))
  // A note or a warning beside a text, and not what is to be read next.
  for (const aside of document.querySelectorAll('main aside, [role=main] aside, article aside')) {
    if (isMostlyLinks(aside)) continue
    const section = document.createElement('section')
    section.append(...childrenOf(aside))
    aside.replaceWith(section)
  }
}

const BUTTONS_OF_WORDS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt'].map(name => `${name} button`).join(', ')

/** What some element of a page shows and hides, menus aside. */
function panelsOf(document: HtmlDocument): readonly HtmlElement[] {
  const controlled = [...document.querySelectorAll('[aria-controls]')].flatMap(
    element => element.getAttribute('aria-controls')?.split(/\s+/u) ?? [],
  )
  const ids = new Set(controlled)
  return [...document.querySelectorAll('[id]')].filter(
    element => ids.has(element.getAttribute('id') ?? '') && !isMostlyLinks(element),
  )
}

function isMostlyLinks(element: HtmlElement): boolean {
  const links = [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0)
  return links > lengthOf(element) / 2
}

const lengthOf = ({ textContent }: HtmlElement): number => textContent?.replaceAll(/\s+/gu, '').length ?? 0
