/** Sources of regular expressions for numbers in English text; they need the flag `i`. */

const UNITS = 'one|two|three|four|five|six|seven|eight|nine'
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const SCALES = 'hundred|thousand|million|billion|trillion'

/** "12", "1,204", "5.58". */
export const AMOUNT = String.raw`\d+(?:[.,]\d+)*`

/** The same where it is no part of a name like "R1" or "COVID-19". That it is a digit is told faster than what is before. */
export const DIGITS = String.raw`(?=\d)(?<![\w.,]|[a-z]-)${AMOUNT}`

const WORDS = String.raw`\b(?:(?:${TENS})(?:[ -](?:${UNITS}))?|${TEENS}|${UNITS})`

/** A text that it does not match holds no number. */
export const ANY_NUMBER = new RegExp(String.raw`\d|\b(?:${UNITS}|${TEENS}|${TENS})\b`, 'i')

/** With what a number begins. */
export const NUMBER_START = String.raw`(?:\d|${UNITS}|${TEENS}|${TENS})`

/** "million", "bn" and so on after a number. */
export const SCALE = String.raw`(?:[ -]?(?:${SCALES})\b|[ ]?(?:bn|mn)\b)`

const SINGLE = String.raw`(?:(?:${DIGITS}|${WORDS})${SCALE}*)`

/** A number in digits or words, or a range of two. */
export const NUMBER = String.raw`(?:${SINGLE}(?:(?:[–—-]| to | or )${SINGLE})?)`

/** Words for how many that give no number. */
export const VAGUE_NUMBER = String.raw`\b(?:an?(?: (?:few|couple of|dozen|hundred|thousand|million|billion|half))?|several|some|many|few|half an?|another|dozens of|hundreds of|thousands of|millions of|billions of)`

/** Units of time, without the plural's s. */
export const TIME_UNIT =
  'second|minute|hour|day|night|week|weekend|fortnight|month|quarter|semester|season|year|decade|generation|round|turn'
