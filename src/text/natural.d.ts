// natural's own types cover its root import only, which costs 430 ms and reads .env on the way.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(token: string): string }
  export default stemmer
}

declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  export class RegexpTokenizer {
    constructor(options: { readonly pattern: RegExp; readonly gaps: boolean })
    /** null where nothing matches */
    tokenize(text: string): string[] | null
  }
}
