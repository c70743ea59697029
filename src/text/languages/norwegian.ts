import { naturalStemmer, stemmerOfLetters } from '../natural-stemmer.ts'
import { Language } from './language.ts'

const snowball = naturalStemmer('no')

/** Bokmål, with what Nynorsk and Danish write otherwise: all three are near enough to share one analysis. */
export const norwegian = new Language({
  tag: 'no',
  alsoTagged: ['nb', 'nn', 'da'],
  // "Medlem" and "medlemmer" are written apart.
  stem: stemmerOfLetters(/^[a-z]+$/, word => snowball(word).replace(/([mn])\1$/, '$1')),
  functionWords: `
    en ei et ein eit den det de dei denne dette disse desse slik slike slikt
    jeg eg meg mig du deg dig han ham hun ho henne vi oss os dere I jer man seg sig selv sjølv
    min mi mitt mit mine din di ditt dit dine sin si sitt sit sine hans hennes hendes dens dets vår vårt våre vores deres jeres
    er var vært været være vere har hadde havde hatt haft ha have blir bliver ble blev blitt blevet bli blive skal skulle kan kunne kunnet vil ville må måtte får fikk fik fått bør burde gjør gør gjorde gjort
    og eller men samt som at å om når nar da mens fordi derfor så før etter siden til enn end hverken verken dersom hvis
    i på av af til fra med for ved under over etter efter før gjennom gennem hos innen mellom mellem mot mod utenfor uden uten bak foran langs ifølge per
    ikke ikkje også bare kun allerede ennå endnu mye meget mer mere mest mindre minst alltid altid aldri aldrig her der dit hit nå nu igjen igen jo vel
    all alt alle annen annet andre anden andet begge noen noe nogen noget nogle ingen intet hver hvert mange få flere flest litt lidt samme
    hvem kven hva hvad kva hvilken hvilket hvilke når hvor kvar hvorfor hvordan hvorledes korleis
    finnes finnast ut ud inn ind opp op ned bort fram
  `,
  askingWords: `vennligst hei hej heisann takk tak si fortell fortelle vet ved vite lurer spørsmål spør forklar forklare noen kjenner snill`,
  goingOn: 'og eller men dessuten',
  pronouns: 'han ham hun henne dem dens dets deres hans hennes dit',
})
