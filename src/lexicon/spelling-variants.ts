/** Endings and groups of letters that British and American English write differently, one way and the other. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'],
  [/(?<=[a-z]{2})or/, 'our'],
  [/is(?=(?:e[ds]?|ers?|ing|ations?)$)/, 'iz'],
  [/iz(?=(?:e[ds]?|ers?|ing|ations?)$)/, 'is'],
  [/ys(?=(?:e[ds]?|ers?|ing)$)/, 'yz'],
  [/yz(?=(?:e[ds]?|ers?|ing)$)/, 'ys'],
  [/(?<=[bcdghtv])re(?=s?$|d$)/, 'er'],
  [/(?<=[bcdghtv])er(?=s?$|ed$)/, 're'],
  [/ll(?=(?:e[dr]|ers|ings?|ors?|ous|ment|ful|ist)s?$)/, 'l'],
  [/(?<=[aeiou])l(?=(?:e[dr]|ers|ings?|ors?|ous|ment|ful|ist)s?$)/, 'll'],
  [/ogue(?=s?$)/, 'og'],
  [/og(?=s?$)/, 'ogue'],
  [/ence(?=s?$)/, 'ense'],
  [/ense(?=s?$)/, 'ence'],
  [/[ao]e/, 'e'],
  [/amme(?=s?$)/, 'am'],
  [/am(?=s?$)/, 'amme'],
  [/grey/, 'gray'],
  [/gray/, 'grey'],
]

/** How a folded English word may be written on the other side of the Atlantic; many of these are no words. */
export function spellingVariants(word: string): readonly string[] {
  if (word.length < 4) return []
  const variants = VARIANTS.map(([pattern, replacement]) => word.replace(pattern, replacement))
  return [...new Set(variants)].filter(variant => variant !== word)
}
