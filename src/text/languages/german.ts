import { naturalStemmer, stemmerOfLetters } from '../natural-stemmer.ts'
import { Language } from './language.ts'

const snowball = naturalStemmer('de')

/** "Gebaut" and "baute" are forms of one verb, and a question seldom uses the one of the document. */
const withoutParticiple = (word: string): string => word.replace(/^ge(?=[a-z]{3,}t$)/, '')

export const german = new Language({
  tag: 'de',
  stem: stemmerOfLetters(/^[a-z]+$/, word => snowball(withoutParticiple(word))),
  functionWords: `
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
    dieser diese dieses diesen diesem jener jene jenes jenen jenem derselbe dieselbe dasselbe solche solcher solches
    ich mich mir du dich dir er ihn ihm sie ihr ihnen es wir uns euch man sich selbst
    mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines
    ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure euren eurem eurer eures
    bin bist ist sind seid war warst waren wart gewesen sei seien wäre wären
    habe hast hat haben habt hatte hattest hatten hattet gehabt hätte hätten
    werde wirst wird werden werdet wurde wurden worden geworden würde würden
    kann kannst können könnt konnte konnten könnte könnten muss musst müssen müsst musste mussten müsste müssten
    darf darfst dürfen dürft durfte durften dürfte soll sollst sollen sollt sollte sollten will willst wollen wollt wollte
    mag mögen möchte möchten tun tut tat lassen lässt
    und oder aber sondern denn doch als wie wenn weil dass daß ob obwohl damit während bevor nachdem bis seit falls sowie sowohl weder noch entweder
    in im ins an am ans auf aufs aus bei beim von vom zu zum zur mit nach für durch gegen ohne um über unter vor hinter neben zwischen
    ab außer entlang trotz wegen statt per pro je
    nicht nur auch schon noch sehr so mehr immer wieder hier da dort dann nun jetzt also etwa eben mal ja nein zwar
    alle allem allen aller alles andere anderen anderer anderes beide beiden einige einigen etwas jede jeden jedem jeder jedes
    manche mancher manches mehrere nichts viel viele vielen wenig wenige
    wer wen wem wessen was welche welcher welches welchen welchem wann wo wohin woher warum wieso weshalb wie wozu womit wovon worüber woran worauf
    daran darauf daraus dabei dafür dagegen danach daneben darin darüber darum darunter davon dazu dazwischen her hin
  `,
  askingWords: `bitte sag sagen sagt erzähl erzählen weiß weißt wissen frage fragen jemand irgendjemand hallo hi hey moin guten tag danke gern gerne kennt erklär erklären eigentlich denn gibt geben gab`,
  goingOn: 'und oder aber sonst außerdem',
  pronouns: 'er sie ihn ihm ihr ihnen dort davon dafür dazu damit darin daran dessen deren',
})
