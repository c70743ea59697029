// natural's own types cover its root import only.
declare module 'natural/lib/natural/phonetics/metaphone.js' {
  /** Lawrence Philips' Metaphone (1990): words that sound alike get one code. */
  export default class Metaphone {
    process(word: string): string
  }
}
