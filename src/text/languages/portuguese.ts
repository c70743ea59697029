import { naturalStemmer, stemmerOfLetters } from '../natural-stemmer.ts'
import { Language } from './language.ts'

const snowball = naturalStemmer('pt')

/** The stemmer knows few plurals once the accents are away: "canções", "faróis", "homens", "ilhas". */
const singular = (word: string): string =>
  word
    .replace(/(?<=[a-z]{2})(?:oes|aes|aos)$/, 'ao')
    .replace(/(?<=[a-z])([aeou])is$/, '$1l')
    .replace(/(?<=[a-z][aeiou])ns$/, 'm')
    .replace(/(?<=[a-z]{2}[aeo])s$/, '')

export const portuguese = new Language({
  tag: 'pt',
  stem: stemmerOfLetters(/^[a-z]+$/, word => snowball(singular(word))),
  functionWords: `
    o a os as um uma uns umas ao à aos às do da dos das no na nos nas num numa nuns numas dum duma pelo pela pelos pelas de em com por para sem sob sobre entre até desde contra perante após durante
    eu me mim tu te ti você vocês ele ela eles elas nós vós lhe lhes se si consigo comigo contigo
    meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas vosso vossa vossos vossas dele dela deles delas
    este esta estes estas isto esse essa esses essas isso aquele aquela aqueles aquelas aquilo deste desta disto desse dessa disso neste nesta nisto nesse nessa nisso naquele naquela
    que quê quem qual quais quando onde aonde como quanto quanta quantos quantas porquê cujo cuja
    e ou mas porém nem se porque pois embora enquanto também
    sou és é somos são era eras éramos eram fui foi fomos foram seja sejam será serão seria seriam sido sendo ser
    estou está estamos estão estava estavam esteve estiveram esteja estar
    tenho tem temos têm tinha tinham teve tiveram tenha ter há havia houve haver
    faço faz fazem fazer fez vai vão vou ir posso pode podemos podem podia poder deve devem dever quero quer querem
    não já muito muita muitos muitas mais menos pouco pouca poucos poucas só apenas assim ainda sempre nunca aqui aí ali lá então depois antes logo bem tão tanto tanta
    todo toda todos todas tudo outro outra outros outras mesmo mesma mesmos mesmas algum alguma alguns algumas nenhum nenhuma nada ninguém algo alguém cada vários várias ambos ambas
  `,
  askingWords: `favor olá oi bom boa dia tarde noite obrigado obrigada diga digam dizer me sabe sabes sabem saber pergunta perguntar explica explicar alguém conhece gostaria`,
  goingOn: 'e ou mas então além',
  pronouns: 'ele ela eles elas lhe lhes isso isto dele dela deles delas lá ali',
})
