import type { Catalogue } from './en.ts'
import { keeping } from './keeping/pt.ts'

/** The sentences in Brazilian Portuguese. */
export const pt: Catalogue = {
  ...keeping,

  'answer.question': 'Pergunta:',
  'answer.closest': 'Não encontrei uma resposta clara. O trecho mais próximo é:',
  'answer.closest-after-looking':
    'Procurei {words} e não encontrei nenhuma frase que responda. O trecho mais próximo é:',
  'answer.places': '{places, plural, one {# trecho fala} many {# de trechos falam} other {# trechos falam}} disso:',
  'answer.best-of-places':
    '{places, plural, one {# trecho fala} many {# de trechos falam} other {# trechos falam}} disso. Os {shown, number} melhores:',
  'answer.shortened': 'Encurtado para caber em uma mensagem.',
  'answer.quoted': '“{text}”',
  'answer.verbatim': 'Citado palavra por palavra. Nada foi gerado.',
  'answer.did-you-mean': 'Você quis dizer: {question}',
  'answer.shared': 'Pergunta de {person} com {command}',
  'answer.about-message': 'Pergunta sobre {message} de {author}',
  'answer.the-message': 'a mensagem',
  'answer.somebody': 'alguém',

  'source.passage': 'trecho {ordinal, number} de {of, number}',
  'source.line': 'linha {line, number}',
  'source.lines': 'linhas {first, number}–{last, number}',
  'source.page': 'página {page, number}',
  'source.pages': 'páginas {first, number}–{last, number}',
  'source.updated': 'atualizado {when}',
  'source.open': 'Abrir a fonte',
  'source.code': 'código {code}',

  'choice.more-context': 'Mais contexto',
  'choice.next-passage': 'Próximo trecho ({number, number} de {of, number})',
  'choice.passage': '{heading} (trecho {ordinal, number})',
  'choice.read-on': 'Continuar lendo',
  'choice.follow-up': 'Continuar perguntando',
  'choice.share': 'Compartilhar',
  'choice.helpful': 'Útil',
  'choice.not-helpful': 'Não é útil',
  'choice.delete': 'Excluir',
  'choice.search-for': 'Buscar “{question}”',

  'unanswered.empty-question': 'Faça uma pergunta em poucas palavras, e eu cito o que os documentos dizem.',
  'unanswered.empty-library': 'Ainda não há documentos, então não há nada para citar.',
  'unanswered.no-match': 'Os documentos não dizem isso: nenhum trecho contém {words}. Talvez outras palavras ajudem.',
  'unanswered.nothing-shared':
    'Os documentos não dizem isso: nenhum trecho tem uma palavra em comum com a pergunta. Talvez outras palavras ajudem.',
  'unanswered.low-confidence': 'Os documentos não dizem isso.',

  'chatter.about': ' sobre {titles}',
  'chatter.more-documents':
    '{count, plural, one {mais # documento} many {mais # de documentos} other {mais # documentos}}',
  'chatter.greeting': 'Olá! Pergunte algo{about}, e eu cito o que está escrito, palavra por palavra.',
  'chatter.farewell': 'Até logo! Pergunte de novo quando quiser.',
  'chatter.thanks': 'De nada! Continue perguntando quando quiser.',
  'chatter.praise': 'Que gentileza! Continue perguntando quando quiser.',
  'chatter.abuse':
    'Lamento não ter ajudado. Só sei o que está escrito: se você perguntar com outras palavras, talvez eu encontre mais.',
  'chatter.about-bot': 'Sou um bot e só faço citações. Pergunte algo{about}, e eu procuro, palavra por palavra.',
  'chatter.other': 'Só sei o que está escrito. Pergunte algo{about}, e eu cito palavra por palavra.',

  'problem.changed': 'Este documento mudou desde então ou foi removido. Pergunte de novo para buscar no que há agora.',
  'problem.button-not-understood': 'Não consigo mais ler este botão. Pergunte de novo para receber uma nova resposta.',
  'problem.unknown-command':
    'Não conheço mais este comando. O Discord pode levar um minuto para mostrar os que existem agora.',
  'problem.failed': 'Algo deu errado aqui e foi registrado. Tente de novo, por favor.',
  'problem.only-text': 'Só consigo ler texto. Pergunte com palavras, e eu cito o que os documentos dizem.',
  'problem.no-such-document':
    'Não existe nenhum documento “{name}”. Escolha um dos que são sugeridos enquanto você digita.',
  'problem.option-missing': 'Preencha “{option}”.',
  'problem.option-too-long':
    '“{option}” é longo demais: use no máximo {most, plural, one {# caractere} many {# de caracteres} other {# caracteres}}.',
  'problem.cannot-share':
    'Este app não está instalado neste servidor, e aqui você não pode usar seus próprios apps em público. A resposta fica só com você.',
  'problem.cannot-delete': 'Só quem fez a pergunta, ou alguém que possa gerenciar mensagens aqui, pode excluir isto.',
  'problem.form-incomplete': 'Preencha o formulário e envie de novo.',
  'problem.message-of-files':
    'Só consigo ler texto, e esta mensagem não tem nenhum. Escolha uma que diga algo com palavras.',
  'problem.message-without-text':
    'Esta mensagem não tem texto que eu possa procurar. Escolha uma que diga algo com palavras.',

  'message.name-alone': 'Escreva uma pergunta ao lado do meu nome, e eu cito o que os documentos dizem.',
  'message.not-shown':
    'O Discord não me mostra o que essa mensagem diz. Abra o menu dela, escolha Apps e depois Buscar nos documentos.',
  'message.voice': 'Não consigo ouvir mensagens de voz. Pergunte por escrito, e eu cito o que os documentos dizem.',
  'message.picture': 'Não consigo ver imagens. Pergunte com palavras, e eu cito o que os documentos dizem.',
  'message.file': 'Não consigo abrir arquivos. Pergunte com palavras, e eu cito o que os documentos dizem.',
  'message.sticker': 'Bela figurinha, mas eu só leio palavras. Pergunte algo, e eu cito o que os documentos dizem.',
  'message.poll': 'Não posso votar. Pergunte com palavras, e eu cito o que os documentos dizem.',
  'message.embed':
    'Não consigo ler o que está incorporado aí. Pergunte com palavras, e eu cito o que os documentos dizem.',
  'message.forwarded':
    'A mensagem que você encaminhou não tem palavras. Pergunte com palavras, e eu cito o que os documentos dizem.',
  'message.too-fast': 'São muitas perguntas de uma vez. Pergunte de novo {when}.',
  'message.may-not-write':
    'Não tenho permissão para escrever no canal onde você me perguntou. Quem cuida do servidor pode dar essa permissão: “Enviar mensagens”.',
  'message.may-not-see':
    'Não tenho permissão para ver o canal onde você me perguntou. Quem cuida do servidor pode dar essa permissão: “Ver canal”.',
  'message.thread-archived':
    'O tópico onde você me perguntou está arquivado. Escreva nele para abri-lo e pergunte de novo.',

  'feedback.helpful': 'Obrigado. Foi anotado, sem o seu nome, que este trecho ajuda.',
  'feedback.not-helpful': 'Obrigado. O que você disse foi anotado, sem o seu nome.',

  'form.follow-up.title': 'Continuar perguntando',
  'form.follow-up.question': 'Sua pergunta',
  'form.follow-up.hint': 'É entendida junto com a pergunta anterior.',
  'form.feedback.title': 'O que não foi útil?',
  'form.feedback.reason': 'O que há de errado com esta resposta?',
  'form.feedback.reason.wrong-passage': 'Não é o trecho certo',
  'form.feedback.reason.out-of-date': 'Está desatualizada',
  'form.feedback.reason.not-in-documents': 'A resposta não está nos documentos',
  'form.feedback.reason.unclear': 'Não está clara',
  'form.feedback.remark': 'Conte mais, se quiser',

  'library.heading': '{count, plural, one {# documento} many {# de documentos} other {# documentos}}',
  'library.page': 'página {page, number} de {pages, number}',
  'library.passages': '{count, plural, one {# trecho} many {# de trechos} other {# trechos}}',
  'library.passage': 'Trecho {ordinal, number}',
  'library.passage-range': 'Trechos {first, number} a {last, number}',
  'library.untitled': 'Sem nome',
  'library.pick-document': 'Ver os títulos de um documento',
  'library.pick-section': 'Abrir uma seção',
  'library.previous-page': 'Página anterior',
  'library.next-page': 'Próxima página',
  'library.previous-passage': 'Trecho anterior ({number, number} de {of, number})',
  'library.to-outline': 'Voltar aos títulos',
  'library.document-gone':
    'Este documento não está mais aqui. Abra de novo a lista de documentos para ver quais há agora.',
  'library.no-passages': 'Não há nada para citar em “{title}”: não tem texto.',

  'quote.stands': 'Esta citação continua no documento, palavra por palavra e no mesmo lugar.',
  'quote.moved': 'Esta citação continua no documento, palavra por palavra, mas mudou de lugar.',
  'quote.changed': 'Esta citação não vale mais: “{title}” mudou desde então e não diz mais estas palavras.',
  'quote.no-such-document':
    'Não há nenhum documento de onde este código possa ter vindo. Talvez o documento tenha sido retirado.',
  'quote.no-code':
    'Este não é o código de uma citação. Um código se parece com k3x9a-7f2kq1-1k3-2f e fica abaixo de cada citação.',

  'help.what': 'Respondo a perguntas citando os documentos palavra por palavra. Não escrevo respostas próprias.',
  'help.documents':
    '{documents, plural, =0 {Ainda não conheço nenhum documento.} one {Conheço # documento.} many {Conheço # de documentos.} other {Conheço # documentos.}}',
  'help.server': 'Neste servidor',
  'help.direct': 'Nesta conversa',
  'help.elsewhere': 'Aqui e aonde você me levar',
  'help.mention': 'Me mencione em um canal com uma pergunta, e eu respondo.',
  'help.message': 'É só escrever o que você quer saber. Não precisa de comando.',
  'help.follow-up': 'Continue perguntando à vontade: por 15 minutos eu lembro o que você perguntou antes.',
  'help.on-message': '{command}, no menu de uma mensagem, em Apps, procura o que alguém escreveu.',
  'help.not-member': 'Não sou membro daqui, então só vejo os comandos que você usa.',
  'help.may-be-private': 'Em alguns servidores, só você vê o que um app como eu responde.',
  'help.commands': 'Comandos',

  'privacy.heading': 'O que acontece com o que você escreve',
  'privacy.turns':
    'Em uma conversa comigo, suas últimas perguntas ficam na memória por 15 minutos, para que você possa continuar perguntando.',
  'privacy.disk':
    'De você, um disco guarda só o que você escolhe com /settings dm-library, sob um código em vez do seu identificador, até você desfazer: nem perguntas, nem respostas.',
  'privacy.documents':
    'O que os moderadores adicionam como documentos fica guardado até que o removam, também mensagens de pessoas.',
  'privacy.log':
    'O registro diz quando eu inicio, me conecto ou falho, e como as respostas foram avaliadas. Não contém perguntas nem nomes.',
  'privacy.network':
    'Desta máquina só sai o que vai para o Discord e os pedidos de páginas que os moderadores adicionam. O Discord guarda as mensagens conforme a própria política.',
  'privacy.messages': 'Leio as mensagens que são para mim: comandos, menções a mim e o que você escreve só para mim.',
  'privacy.policy':
    'A política completa é o arquivo PRIVACY.md que acompanha este programa. Quem cuida de mim pode mostrá-la a você.',

  'presence.documents':
    '{count, plural, =0 {Ainda sem documentos} one {Citações de # documento} many {Citações de # de documentos} other {Citações de # documentos}}',

  'command.ask.name': 'perguntar',
  'command.ask.description': 'Encontre a resposta nos documentos, citada palavra por palavra',
  'command.ask.question.name': 'pergunta',
  'command.ask.question.description': 'O que você quer saber, com suas próprias palavras',
  'command.ask.document.name': 'documento',
  'command.ask.document.description': 'Busque só neste documento',
  'command.ask.private.name': 'privado',
  'command.ask.private.description': 'Só você vê a resposta',
  'command.find-in-documents.name': 'Buscar nos documentos',
  'command.library.name': 'biblioteca',
  'command.library.description': 'Explore os documentos',
  'command.library-list.name': 'lista',
  'command.library-list.description': 'Veja a lista de documentos, com tamanho, idioma e idade',
  'command.library-show.name': 'ver',
  'command.library-show.description': 'Veja os títulos de um documento e abra suas seções',
  'command.library-show.document.description': 'O documento que você quer ver',
  'command.quote.name': 'citação',
  'command.quote.description': 'Veja de novo uma citação pelo código e confira se ela ainda vale',
  'command.quote.code.name': 'código',
  'command.quote.code.description': 'O código no fim da linha abaixo de uma citação',
  'command.help.name': 'ajuda',
  'command.help.description': 'O que você pode fazer aqui',
  'command.privacy.name': 'privacidade',
  'command.privacy.description': 'O que acontece com o que você escreve para este bot',
}
