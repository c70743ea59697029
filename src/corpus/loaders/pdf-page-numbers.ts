/** Words for a page, as they stand before or after its number. */
const PAGE = 'pages?|pag|pg|p|seite|blatt|s|página|pág|pagina|bladzijde|blz|sida|sid|side|страница|стр|с'

/** Words between the number of a page and that of all pages. */
const OF = 'of|von|sur|de|di|van|av|из'

const ALL = String.raw`(?: ?\/ ?\d{1,4}| (?:${OF}) \d{1,4})?`

/** "7", "- 7 -", "7/12", "7 of 12" */
const BARE = new RegExp(String.raw`^(?:[-–—] ?)?(?<number>\d{1,4})(?: ?[-–—])?${ALL}$`, 'iu')

/** "Page 7", "p. 7 of 12", "7 sida" */
const WORDED = new RegExp(
  String.raw`^(?:(?:${PAGE})\.? ?(?<after>\d{1,4})${ALL}|(?<before>\d{1,4})\.? (?:${PAGE})\.?)$`,
  'iu',
)

/** "第7页", "第 7 頁 / 共 12 頁", "7 ページ" */
const EAST_ASIAN = /^(?:第 ?)?(?<number>\d{1,4}) ?(?:页|頁|ページ)(?:[ /,，、]*[共全]? ?\d{1,4} ?(?:页|頁|ページ))?$/u

/** The number of a page, if a text is that and nothing else. */
export function pageNumberIn(text: string): number | undefined {
  const { number, after, before } = (BARE.exec(text) ?? WORDED.exec(text) ?? EAST_ASIAN.exec(text))?.groups ?? {}
  const digits = number ?? after ?? before
  return digits === undefined ? undefined : Number(digits)
}
