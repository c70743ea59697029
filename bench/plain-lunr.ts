import lunr from 'lunr'

export const LUNR = `lunr ${lunr.version}`

/**
 * lunr as its guide shows it, with its own analysis, over the texts of passages. It indexes neither headings nor titles,
 * which is less work than Verbatim's own index has.
 */
export const plainLunr = (texts: readonly string[]): lunr.Index =>
  lunr(builder => {
    builder.ref('id')
    builder.field('text')
    texts.forEach((text, id) => builder.add({ id: String(id), text }))
  })

/** A question without punctuation, which is syntax in lunr's queries. */
export const asLunrQuery = (question: string): string => question.replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
