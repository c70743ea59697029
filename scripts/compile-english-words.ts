// Compiles lexicon/english-words.txt: the words of the American and the British Hunspell dictionaries of SCOWL (size 60)
// with all their inflections, as the bot compares words: lower case, without accents and apostrophes, one a line, sorted.
//
//   npm run words
import { copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { IterableHunspellReader } from 'hunspell-reader'
import { fold } from '../src/text/tokens.ts'

/** Both come from one word list under one licence. */
const DICTIONARIES = ['dictionary-en', 'dictionary-en-gb']
const lexicon = path.join(import.meta.dirname, '../lexicon')
const folderOf = (dictionary: string): string => path.dirname(createRequire(import.meta.url).resolve(dictionary))

/** "Doesn't" is also typed "doesnt"; "dog's" is a form of "dog". */
const compared = (word: string): string => fold(word).replace(/'s$/, '').replaceAll("'", '')

const words = new Set<string>()
for (const dictionary of DICTIONARIES) {
  const file = path.join(folderOf(dictionary), 'index')
  const reader = await IterableHunspellReader.createFromFiles(`${file}.aff`, `${file}.dic`)
  for (const word of reader.seqWords()) if (/^[a-z]{2,}$/.test(compared(word))) words.add(compared(word))
}
writeFileSync(path.join(lexicon, 'english-words.txt'), `${[...words].toSorted().join('\n')}\n`)
const [licensed = ''] = DICTIONARIES
copyFileSync(path.join(folderOf(licensed), 'license'), path.join(lexicon, 'english-words.license.txt'))
console.log(`${words.size} words`)
