/** What somebody could ask about a text: questions with a part of the sentence that answers, and some that nothing answers. */
export interface Harbour {
  readonly language: string
  readonly text: string
  readonly answered: readonly (readonly [question: string, sentence: string])[]
  readonly unanswered: readonly string[]
}

/** An invented harbour in each language. */
export const harbours: readonly Harbour[] = [
  {
    language: 'en',
    text: `Sandholm is a small island with a harbour for forty boats. The lighthouse was built by Ida Lind in 1904. The ferry to the mainland sails every morning at nine o'clock. A ticket for the ferry costs three crowns. Dogs must be kept on a lead on the beach. The museum shows old nets and maps of the coast. In winter the café is open on Saturdays only. Whoever wants to camp needs a permit from the harbour master.`,
    answered: [
      ['Who built the lighthouse?', 'built by Ida Lind'],
      ['How much is a ticket for the ferry?', 'costs three crowns'],
      ['When is the café open in winter?', 'Saturdays only'],
    ],
    unanswered: ['Which university teaches astrophysics in Toronto?'],
  },
  {
    language: 'de',
    text: `Sandholm ist eine kleine Insel mit einem Hafen für vierzig Boote. Der Leuchtturm wurde 1904 von Ida Lind gebaut. Die Fähre zum Festland fährt jeden Morgen um neun Uhr. Eine Fahrkarte für die Fähre kostet drei Kronen. Hunde müssen am Strand an der Leine bleiben. Das Museum zeigt alte Netze und Karten der Küste. Im Winter ist das Café nur samstags geöffnet. Wer zelten will, braucht eine Erlaubnis des Hafenmeisters.`,
    answered: [
      ['Wer hat den Leuchtturm gebaut?', 'von Ida Lind gebaut'],
      ['Was kostet eine Fahrkarte für die Fähre?', 'kostet drei Kronen'],
      ['Wann hat das Café im Winter geöffnet?', 'nur samstags'],
      ['Was zeigt das Museum?', 'alte Netze'],
    ],
    unanswered: ['Welche Universität lehrt Astrophysik in Toronto?', 'Wie heißt die Hauptstadt von Peru?'],
  },
  {
    language: 'fr',
    text: `Orsel est une petite île avec un port pour quarante bateaux. Le phare a été construit en 1904 par Ida Lind. Le bac pour le continent part chaque matin à neuf heures. Un billet pour le bac coûte trois couronnes. Les chiens doivent être tenus en laisse sur la plage. Le musée montre de vieux filets et des cartes de la côte. En hiver, le café n'est ouvert que le samedi. Pour camper, il faut une autorisation du capitaine du port.`,
    answered: [
      ['Qui a construit le phare ?', 'par Ida Lind'],
      ["Combien coûte un billet pour le bac, s'il vous plaît ?", 'coûte trois couronnes'],
      ['Quand le café est-il ouvert en hiver ?', 'que le samedi'],
      ["Qu'est-ce que montre le musée ?", 'vieux filets'],
    ],
    unanswered: ["Quelle université enseigne l'astrophysique à Toronto ?", 'Quelle est la capitale du Pérou ?'],
  },
  {
    language: 'es',
    text: `Arenal es una isla pequeña con un puerto para cuarenta barcos. El faro fue construido en 1904 por Ida Lind. El transbordador al continente sale todas las mañanas a las nueve. Un billete para el transbordador cuesta tres coronas. Los perros deben ir atados en la playa. El museo muestra redes viejas y mapas de la costa. En invierno la cafetería abre solo los sábados. Para acampar se necesita un permiso del capitán del puerto.`,
    answered: [
      ['¿Quién construyó el faro?', 'por Ida Lind'],
      ['¿Cuánto cuesta un billete para el transbordador?', 'cuesta tres coronas'],
      ['¿Cuándo abre la cafetería en invierno?', 'solo los sábados'],
      ['¿Qué muestra el museo?', 'redes viejas'],
    ],
    unanswered: ['¿Qué universidad enseña astrofísica en Toronto?', '¿Cuál es la capital de Perú?'],
  },
  {
    language: 'it',
    text: `Renara è una piccola isola con un porto per quaranta barche. Il faro fu costruito nel 1904 da Ida Lind. Il traghetto per la terraferma parte ogni mattina alle nove. Un biglietto per il traghetto costa tre corone. I cani devono essere tenuti al guinzaglio sulla spiaggia. Il museo mostra vecchie reti e mappe della costa. D'inverno il caffè è aperto solo il sabato. Per campeggiare serve un permesso del capitano del porto.`,
    answered: [
      ['Chi ha costruito il faro?', 'da Ida Lind'],
      ['Quanto costa un biglietto per il traghetto?', 'costa tre corone'],
      ["Quando è aperto il caffè d'inverno?", 'solo il sabato'],
      ["Cosa mostra il museo dell'isola?", 'vecchie reti'],
    ],
    unanswered: ["Quale università insegna l'astrofisica a Toronto?", 'Qual è la capitale del Perù?'],
  },
  {
    language: 'pt',
    text: `Areal é uma ilha pequena com um porto para quarenta barcos. O farol foi construído em 1904 por Ida Lind. A balsa para o continente parte todas as manhãs às nove horas. Um bilhete para a balsa custa três coroas. Os cães devem andar com trela na praia. O museu mostra redes velhas e mapas da costa. No inverno o café abre apenas aos sábados. Para acampar é preciso uma licença do capitão do porto.`,
    answered: [
      ['Quem construiu o farol?', 'por Ida Lind'],
      ['Quanto custa um bilhete para a balsa?', 'custa três coroas'],
      ['Quando abre o café no inverno?', 'apenas aos sábados'],
      ['O que mostra o museu?', 'redes velhas'],
    ],
    unanswered: ['Qual universidade ensina astrofísica em Toronto?', 'Qual é a capital do Peru?'],
  },
  {
    language: 'nl',
    text: `Zandholm is een klein eiland met een haven voor veertig boten. De vuurtoren werd in 1904 gebouwd door Ida Lind. De veerboot naar het vasteland vaart elke ochtend om negen uur. Een kaartje voor de veerboot kost drie kronen. Honden moeten op het strand aan de lijn blijven. Het museum toont oude netten en kaarten van de kust. In de winter is het café alleen op zaterdag open. Wie wil kamperen heeft een vergunning van de havenmeester nodig.`,
    answered: [
      ['Wie heeft de vuurtoren gebouwd?', 'door Ida Lind'],
      ['Hoeveel kost een kaartje voor de veerboot?', 'kost drie kronen'],
      ['Wanneer is het café open in de winter?', 'alleen op zaterdag'],
      ['Wat toont het museum?', 'oude netten'],
    ],
    unanswered: ['Welke universiteit doceert astrofysica in Toronto?', 'Wat is de hoofdstad van Peru?'],
  },
  {
    language: 'sv',
    text: `Sandholm är en liten ö med en hamn för fyrtio båtar. Fyren byggdes 1904 av Ida Lind. Färjan till fastlandet går varje morgon klockan nio. En biljett till färjan kostar tre kronor. Hundar måste hållas kopplade på stranden. Museet visar gamla nät och kartor över kusten. På vintern är kaféet öppet bara på lördagar. Den som vill tälta behöver ett tillstånd av hamnkaptenen.`,
    answered: [
      ['Vem byggde fyren?', 'av Ida Lind'],
      ['Vad kostar en biljett till färjan?', 'kostar tre kronor'],
      ['När är kaféet öppet på vintern?', 'bara på lördagar'],
      ['Vad visar museet?', 'gamla nät'],
    ],
    unanswered: ['Vilket universitet undervisar i astrofysik i Toronto?', 'Vad heter huvudstaden i Peru?'],
  },
  {
    language: 'no',
    text: `Sandholm er en liten øy med en havn for førti båter. Fyret ble bygd i 1904 av Ida Lind. Fergen til fastlandet går hver morgen klokken ni. En billett til fergen koster tre kroner. Hunder må holdes i bånd på stranden. Museet viser gamle garn og kart over kysten. Om vinteren er kafeen åpen bare på lørdager. Den som vil telte trenger tillatelse fra havnesjefen.`,
    answered: [
      ['Hvem bygde fyret?', 'av Ida Lind'],
      ['Hva koster en billett til fergen?', 'koster tre kroner'],
      ['Når er kafeen åpen om vinteren?', 'bare på lørdager'],
      ['Hva viser museet?', 'gamle garn'],
    ],
    unanswered: ['Hvilket universitet underviser i astrofysikk i Toronto?', 'Hva heter hovedstaden i Peru?'],
  },
  {
    language: 'ru',
    text: `Сандхольм — небольшой остров с гаванью на сорок лодок. Маяк построила в 1904 году Ида Линд. Паром на материк отходит каждое утро в девять часов. Билет на паром стоит три кроны. Собак на пляже нужно держать на поводке. Музей показывает старые сети и карты побережья. Зимой кафе открыто только по субботам. Чтобы поставить палатку, нужно разрешение начальника гавани.`,
    answered: [
      ['Кто построил маяк?', 'Ида Линд'],
      ['Сколько стоит билет на паром?', 'стоит три кроны'],
      ['Когда открыто кафе зимой?', 'по субботам'],
      ['Что показывает музей?', 'старые сети'],
    ],
    unanswered: ['Какой университет преподаёт астрофизику в Торонто?', 'Как называется столица Перу?'],
  },
  {
    language: 'zh',
    text: `沙岛是一个小岛，港口可以停四十条船。灯塔由艾达·林德于1904年建造。去大陆的渡轮每天早上九点开船。渡轮的船票价格是三克朗。在沙滩上必须用绳子牵着狗。博物馆展出旧渔网和海岸地图。冬天咖啡馆只在星期六营业。想露营的人需要港务长的许可证。`,
    answered: [
      ['灯塔是谁建造的？', '艾达·林德'],
      ['渡轮的船票多少钱？', '三克朗'],
      ['咖啡馆冬天什么时候营业？', '星期六'],
      ['博物馆展出什么？', '旧渔网'],
    ],
    unanswered: ['多伦多哪所大学教天体物理学？', '秘鲁的首都是哪里？'],
  },
  {
    language: 'ja',
    text: `砂島は四十隻の船が入る港のある小さな島です。灯台は1904年にアイダ・リンドによって建てられました。本土へのフェリーは毎朝九時に出航します。フェリーの切符は三クローネです。浜辺では犬をつないでおかなければなりません。博物館では古い網と海岸の地図を見ることができます。冬のカフェは土曜日だけ営業します。キャンプをする人は港長の許可が必要です。`,
    answered: [
      ['灯台を建てたのは誰ですか？', 'アイダ・リンド'],
      ['フェリーの切符はいくらですか？', '三クローネ'],
      ['冬のカフェはいつ営業しますか？', '土曜日'],
      ['博物館では何を見ることができますか？', '古い網'],
    ],
    unanswered: ['トロントの大学で天体物理学を教えているのはどこですか？', 'ペルーの首都はどこですか？'],
  },
]
