import { naturalStemmer, stemmerOfLetters } from '../natural-stemmer.ts'
import { Language } from './language.ts'

const snowball = naturalStemmer('sv')

export const swedish = new Language({
  tag: 'sv',
  // "Medlem" and "medlemmar" are written apart.
  stem: stemmerOfLetters(/^[a-z]+$/, word => snowball(word).replace(/([mn])\1$/, '$1')),
  functionWords: `
    en ett den det de dem denna detta dessa sådan sådant sådana
    jag mig du dig han honom hon henne vi oss ni er man sig själv själva
    min mitt mina din ditt dina sin sitt sina hans hennes dess vår vårt våra er ert era deras
    är var varit vara vore har hade haft ha blir blev blivit bli ska skall skulle kan kunde kunnat kunna vill ville vilja måste får fick fått få bör borde gör gjorde gjort göra
    och eller men utan samt som att om när då medan eftersom därför så fast innan sedan tills än varken
    i på av till från med för vid under över efter före genom hos inom mellan mot utanför utan åt ur bland bakom framför längs enligt per
    inte icke ej också bara redan ännu mycket mer mest mindre minst alltid aldrig här där dit hit nu sedan igen ju väl även endast
    all allt alla annan annat andra båda någon något några ingen inget inga varje vardera många få flera flesta lite samma
    vem vems vad vilken vilket vilka när var vart varifrån varför hur
    finns fanns finnas ut in upp ner bort fram
  `,
  askingWords: `snälla hej hejsan tjena tack säg säga berätta vet veta undrar fråga fråga förklara någon kan känner`,
  goingOn: 'och eller men dessutom',
  pronouns: 'han honom hon henne dem dess deras hans hennes där dit',
})
