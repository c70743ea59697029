import { naturalStemmer, stemmerOfLetters } from '../natural-stemmer.ts'
import { Language } from './language.ts'

export const italian = new Language({
  tag: 'it',
  stem: stemmerOfLetters(/^[a-z]+$/, naturalStemmer('it')),
  bare: word =>
    word.replace(
      /^(?:[cdlmnstv]|un|all|coll|dall|dell|nell|sull|quell|quest|dov|com|cos|quand|anch|bell|sant|tutt)'(?=.)/,
      '',
    ),
  functionWords: `
    il lo la i gli le l un uno una a ad al allo ai agli alla alle all da dal dallo dai dagli dalla dalle dall di d del dello dei degli della delle dell
    in nel nello nei negli nella nelle nell con col coi su sul sullo sui sugli sulla sulle sull per tra fra contro senza sotto sopra dentro fuori dopo prima durante verso fino presso
    io me mi tu te ti lui lei esso essa noi ci voi vi loro essi esse si sé ne
    mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre
    questo questa questi queste quello quella quelli quelle quel quei quegli ciò
    che chi cui quale quali quanto quanta quanti quante quando dove dov come com perché cosa cos
    e ed o od ma però se né anche pure mentre oppure quindi dunque poiché affinché
    sono sei è siamo siete ero eri era eravamo eravate erano fui fu fummo furono sarò sarà saremo saranno sarebbe sarebbero sia siano stato stata stati state essere essendo
    ho hai ha abbiamo avete hanno avevo aveva avevano ebbe ebbero avrà avranno avrebbe abbia abbiano avere avuto avendo
    faccio fa fanno faceva fare fatto sto sta stanno stava può posso possono potere poteva deve devono dovere viene vengono va vanno
    non più meno molto molta molti molte poco poca pochi poche troppo già ancora sempre mai qui qua lì là così solo soltanto allora poi bene
    tutto tutta tutti tutte altro altra altri altre stesso stessa stessi stesse ogni qualche alcuno alcuna alcuni alcune nessuno nessuna niente nulla qualcosa qualcuno
  `,
  askingWords: `favore piacere prego ciao salve buongiorno buonasera grazie dimmi dica dire dirmi sapere sai sa sapete spiega spiegare domanda qualcuno conosce`,
  goingOn: 'e ed o ma inoltre allora',
  pronouns: 'lui lei esso essa loro essi esse ciò lì là',
})
