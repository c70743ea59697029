import { naturalStemmer, stemmerOfLetters, untilStable } from '../natural-stemmer.ts'
import { Language } from './language.ts'

const snowball = naturalStemmer('nl')

/** "Brug" and "bruggen", "huis" and "huizen", "brief" and "brieven" are written apart. */
const asSingular = (stem: string): string =>
  stem
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/(?<=[a-z]{2})z$/, 's')
    .replace(/(?<=[a-z]{2})v$/, 'f')

/** "Gebouwd" and "bouwde" are forms of one verb. */
const withoutParticiple = (word: string): string => word.replace(/^ge(?=[a-z]{3,}[dt]$)/, '')

export const dutch = new Language({
  tag: 'nl',
  stem: stemmerOfLetters(
    /^[a-z]+$/,
    untilStable(word => asSingular(snowball(withoutParticiple(word)))),
  ),
  functionWords: `
    de het een der des den te ten ter deze dit die dat zulke zo'n
    ik mij me jij je jou u hij hem zij ze haar wij we ons jullie hen hun het zich zichzelf men
    mijn jouw uw zijn onze ons
    ben bent is zijn was waren geweest wezen heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden
    kan kun kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wilden zal zult zullen zou zouden doe doet doen deed deden laat laten
    en of maar want dus als dan toen omdat doordat zodat hoewel terwijl voordat nadat totdat indien tenzij noch zowel
    aan achter bij binnen boven buiten door in langs met na naar naast om onder op over per sinds te tegen tot tussen uit van vanaf vanuit via voor voorbij zonder
    niet geen ook al alleen nog wel niets iets meer meest minder heel zeer erg altijd nooit hier daar er nu toch weer reeds zo toe
    alle alles andere anderen beide elk elke ieder iedere enkele sommige veel vele weinig weinige genoeg zelf zelfde
    wie wat welk welke wanneer waar waarheen waarom hoe hoeveel waarmee waarvan waarin waarop waaraan wiens
    daarin daarop daarvan daarmee daarvoor daarna hierin hierop ervan erin erop
  `,
  askingWords: `alsjeblieft alstublieft aub hallo hoi dag goedemorgen goedemiddag dank bedankt dankjewel zeg zeggen vertel vertellen weet weten vraag vragen iemand kent uitleggen eigenlijk`,
  goingOn: 'en of maar verder',
  pronouns: 'hij hem zij haar hun hen daar ervan erin daarvan',
})
