import { naturalStemmer, stemmerOfLetters } from '../natural-stemmer.ts'
import { Language } from './language.ts'

const snowball = naturalStemmer('fr')

/** The stemmer knows the feminine participle by its accent, which folding takes away. */
const withAccents = (word: string): string => word.replace(/(?<=[a-z]{2})ee(s?)$/, 'ée$1')

export const french = new Language({
  tag: 'fr',
  stem: stemmerOfLetters(/^[a-z]+$/, word => snowball(withAccents(word)).replace(/é$/, '')),
  bare: word => word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)'(?=.)/, ''),
  functionWords: `
    le la les l un une des du de d au aux à a en dans sur sous par pour avec sans chez vers entre contre depuis pendant avant après jusque jusqu dès hors selon malgré parmi
    je j me m moi tu te t toi il elle on nous vous ils elles lui leur leurs eux se s soi y
    mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces ceci cela ça c celui celle ceux celles
    qui que qu quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles auquel duquel quand comment pourquoi combien
    et ou mais donc or ni car si comme lorsque lorsqu puisque puisqu parce quoique afin tandis
    suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons serez seront serais serait seraient été étant fut furent soit soient
    ai as avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais aurait auraient eu eut eurent ait aient ayant
    fais fait faisons faites font faisait peux peut pouvons pouvez peuvent pouvait pourrait dois doit devons devez doivent devait faut
    veux veut voulez veulent va vas vont allez être avoir faire pouvoir devoir aller
    ne n pas plus non oui aussi très trop peu beaucoup bien déjà encore toujours jamais ici là alors ainsi puis même mêmes autre autres tout toute tous toutes
    chaque plusieurs quelque quelques aucun aucune certain certaine certains certaines tel telle tels telles rien personne seulement
  `,
  askingWords: `plaît plait svp stp bonjour bonsoir salut coucou merci dire dis dites savoir sais savez sait expliquer expliquez question quelqu quelqu'un veuillez allô connaître connaissez`,
  goingOn: 'et ou mais sinon',
  pronouns: 'il elle ils elles lui leur eux cela ça celui celle ceux celles',
})
