import { naturalStemmer, stemmerOfLetters } from '../natural-stemmer.ts'
import { Language } from './language.ts'

const snowball = naturalStemmer('es')

/** The stemmer leaves the plural of short words as it is ("islas"). */
const singular = (word: string): string => word.replace(/(?<=[a-z]{2}[aeo])s$/, '')

export const spanish = new Language({
  tag: 'es',
  stem: stemmerOfLetters(/^[a-z]+$/, word => snowball(singular(word))),
  functionWords: `
    el la los las lo un una unos unas al del a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras
    yo me mí tú te ti él ella ello usted ustedes nosotros nosotras nos vosotros vosotras os ellos ellas le les se sí consigo conmigo contigo
    mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras mío mía suyo suya suyos suyas
    este esta estos estas esto ese esa esos esas eso aquel aquella aquellos aquellas aquello
    que qué quien quién quienes quiénes cual cuál cuales cuáles cuyo cuya cuando cuándo donde dónde adónde como cómo cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas
    y e o u ni pero mas sino si porque pues aunque mientras
    soy eres es somos sois son era eras éramos eran fui fue fuimos fueron sea sean será serán sería serían sido siendo ser
    estoy estás está estamos están estaba estaban estuvo estuvieron esté estén estar estado
    he has ha hemos habéis han había habían hubo haya hayan habrá habría haber hay
    tengo tienes tiene tenemos tienen tenía tenían tuvo tener puedo puedes puede podemos pueden podía podían pudo poder debe deben debo deber
    hace hacen hacer hizo va van voy ir quiero quiere quieren
    no ni ya muy más menos también tampoco sólo solo así aún todavía siempre nunca aquí ahí allí entonces después antes luego bien
    todo toda todos todas otro otra otros otras mismo misma mismos mismas alguno alguna algunos algunas algún ninguno ninguna ningún nada nadie algo alguien
    mucho mucha muchos muchas poco poca pocos pocas cada tan tanto tanta tantos tantas varios varias ambos ambas
  `,
  askingWords: `por favor porfa hola buenos buenas días tardes gracias dime diga digan decir decirme dígame sabe sabes saben saber pregunta preguntar explica explicar alguien conoce`,
  goingOn: 'y o pero además entonces',
  pronouns: 'ella ellos ellas eso ello allí ahí',
})
