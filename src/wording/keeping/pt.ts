import type { KeepingCatalogue } from './en.ts'

export const keeping: KeepingCatalogue = {
  'keeping.not-allowed': 'Só quem pode gerenciar o servidor pode fazer isto.',
  'keeping.only-in-server': 'Isto só funciona em um servidor do qual sou membro.',
  'keeping.no-store': 'Aqui não há onde guardar documentos. Quem me administra pode preparar isso.',
  'keeping.one-source': 'Informe um arquivo ou um endereço, mas não os dois.',
  'keeping.no-language': 'Não conheço o idioma “{name}”. Escolha um dos que são sugeridos enquanto você digita.',
  'keeping.message-without-text':
    'Esta mensagem não tem texto que possa virar um documento. Escolha uma que diga algo em palavras.',
  'keeping.progress.fetched': 'Baixando… {done, number} de {total, number}',
  'keeping.progress.read': 'Lendo… {done, number} de {total, number}',
  'keeping.progress.split': 'Dividindo em trechos… {done, number} de {total, number}',
  'keeping.progress.indexed': 'Indexando… {done, number} de {total, number}',
  'keeping.progress.kept': 'Salvando… {done, number} de {total, number}',
  'keeping.added':
    '{count, plural, one {# documento foi adicionado:} many {# de documentos foram adicionados:} other {# documentos foram adicionados:}}',
  'keeping.nothing-added': 'Nada foi adicionado.',
  'keeping.same': 'Já estava aqui com o mesmo conteúdo e ficou como está: {titles}.',
  'keeping.headings': '{count, plural, one {# título} many {# de títulos} other {# títulos}}',
  'keeping.pages': '{count, plural, one {# página} many {# de páginas} other {# páginas}}',
  'keeping.left-out':
    '{count, plural, one {# arquivo ficou de fora} many {# de arquivos ficaram de fora} other {# arquivos ficaram de fora}}',
  'keeping.more': 'e mais {count, number}',
  'keeping.left-out.pages-without-text':
    '{count, plural, one {# página não tem texto e ficou de fora} many {# de páginas não têm texto e ficaram de fora} other {# páginas não têm texto e ficaram de fora}}',
  'keeping.left-out.turned-text':
    '{count, plural, one {# página tem texto girado, que ficou de fora} many {# de páginas têm texto girado, que ficou de fora} other {# páginas têm texto girado, que ficou de fora}}',
  'keeping.left-out.pictures':
    '{count, plural, one {# imagem ficou de fora} many {# de imagens ficaram de fora} other {# imagens ficaram de fora}}',
  'keeping.left-out.lines':
    '{count, plural, one {# linha sem pergunta e resposta ficou de fora: a linha {first, number}} many {# de linhas sem pergunta e resposta ficaram de fora, a primeira é a linha {first, number}} other {# linhas sem pergunta e resposta ficaram de fora, a primeira é a linha {first, number}}}',
  'keeping.replaced': '“{title}” foi substituído:',
  'keeping.citations':
    'De {of, plural, one {# frase} many {# de frases} other {# frases}} da versão anterior, {kept, number} continuam na nova. As citações delas continuam valendo; das outras o bot diz que não estão mais lá.',
  'keeping.unchanged': '“{title}” continua como estava: a nova versão diz a mesma coisa.',
  'keeping.removed': '“{title}” foi removido. Nada mais é citado dele.',
  'keeping.reloaded':
    '{count, plural, one {# documento veio da web:} many {# de documentos vieram da web:} other {# documentos vieram da web:}}',
  'keeping.reload.same': 'sem mudanças',
  'keeping.reload.replaced': 'substituído, {kept, number} de {of, number} frases como antes',
  'keeping.nothing-to-reload': 'Nenhum documento daqui veio da web, então não há nada para recarregar.',
  'keeping.exported':
    'Estes são todos os documentos deste servidor. O arquivo pode ser adicionado de novo, aqui ou em outro servidor.',
  'keeping.exported-in-parts':
    'Estes são todos os documentos deste servidor. Um arquivo compactado que se adiciona pode ter {most, number} arquivos: para adicionar este de novo, divida-o em vários, cada um com o arquivo .documents.json.',
  'keeping.nothing-to-export': 'Este servidor ainda não tem documentos próprios.',
  'keeping.export-too-large':
    'O arquivo teria mais de {most, number} MB, o máximo que pode ser enviado aqui. Quem me administra pode gravá-lo na linha de comando: verbatim export',
  'keeping.ambiguous':
    'Vários documentos se chamam “{name}”. Escolha o certo entre as sugestões que aparecem enquanto você digita.',
  'keeping.several-documents':
    'O arquivo compactado contém {count, plural, one {# documento} other {# documentos}}, e um documento é substituído por um só. Escolha o arquivo que deve ficar no lugar dele.',
  'keeping.not-own':
    'Este documento é de quem me administra, então não pode ser alterado aqui. Ele pode ser ocultado com /settings shared.',
  'keeping.full.documents':
    'Este servidor teria mais de {most, number} documentos, e esse é o máximo. Remova alguns e tente de novo.',
  'keeping.full.passages':
    'Os documentos deste servidor teriam mais de {most, number} trechos, e esse é o máximo. Remova alguns e tente de novo.',
  'keeping.conflict':
    'Outra pessoa mudou este documento ao mesmo tempo, e a versão dela ficou. Veja-a e tente de novo.',
  'keeping.interrupted':
    'Estou sendo encerrado enquanto isto é feito. Continua assim que eu voltar: veja então a lista de documentos.',
  'keeping.asked-before': 'Isto já foi pedido e está sendo feito ou já foi feito. Veja a lista de documentos.',
  'keeping.no-page': 'Este documento não veio da web, então não pode ser recarregado. Substitua-o por uma nova versão.',
  'keeping.document.too-large': 'O arquivo tem mais de {most, number} MB. Divida-o em outros menores.',
  'keeping.document.too-long':
    'O texto do arquivo tem mais de {most, number} caracteres. Divida-o em arquivos menores.',
  'keeping.document.too-many-pages':
    'O arquivo tem {pages, number} páginas, e o máximo é {most, number}. Divida-o em outros menores.',
  'keeping.document.unpacks-too-large':
    'Descompactado, o arquivo teria mais de {most, number} MB ou seria muito maior do que compactado. Traga um a um os arquivos que ele contém.',
  'keeping.document.too-many-files': 'O arquivo compactado contém mais de {most, number} arquivos. Divida-o em vários.',
  'keeping.document.nested-archive': 'É um arquivo compactado dentro de outro. Descompacte-o e traga o que ele contém.',
  'keeping.document.nested-too-deep':
    'O arquivo está mais aninhado do que qualquer documento real. Salve-o em uma forma mais simples, como texto puro.',
  'keeping.document.takes-too-long':
    'Ler o arquivo leva mais de {most, number} s. Divida-o ou salve-o em uma forma mais simples.',
  'keeping.document.encrypted':
    'O arquivo ({format}) está criptografado, então não há texto para ler. Salve-o sem senha.',
  'keeping.document.no-text':
    'O arquivo ({format}) não tem texto, só imagens de páginas. Traga um que não tenha sido escaneado ou use antes o reconhecimento de texto.',
  'keeping.document.empty': 'Não há texto nele. Traga algo que diga algo em palavras.',
  'keeping.document.damaged':
    'Não é um arquivo ({format}) que possa ser lido: talvez esteja danificado. Salve-o outra vez e tente de novo.',
  'keeping.document.unknown-format': 'Não consigo ler este tipo de arquivo. Use um que termine em {endings}.',
  'keeping.document.not-its-format':
    'Pelo nome é {format}, mas o conteúdo é outra coisa. Dê a ele a extensão certa ou salve-o de novo.',
  'keeping.document.not-text': 'Não é texto em UTF-8 nem na codificação que ele indica. Salve-o como texto em UTF-8.',
  'keeping.document.bad-front-matter': 'O cabeçalho de dados está errado: {detail}. Corrija-o e tente de novo.',
  'keeping.document.no-questions':
    'Nenhuma linha tem uma pergunta e uma resposta. Chame as duas colunas, ou campos, de question e answer.',
  'keeping.page.no-address':
    'Isto não é um endereço. Um endereço se parece com https://example.org/rules e começa com https: ou http:',
  'keeping.page.not-http':
    'Só podem ser lidos endereços que começam com https: ou http: e não outros. Use um assim ou traga o próprio arquivo.',
  'keeping.page.private-address':
    'Este endereço fica dentro de uma rede privada, onde não leio nada. Traga a página como arquivo.',
  'keeping.page.not-found': 'Não há página neste endereço. Abra-a em um navegador e copie o endereço de lá.',
  'keeping.page.refused':
    'A página não foi entregue (status {status, number}). Talvez seja só para quem entrou na conta: traga-a como arquivo.',
  'keeping.page.unreachable': 'Não é possível chegar ao endereço. Confira-o e tente mais tarde.',
  'keeping.page.too-many-redirects':
    'O endereço redireciona mais de {most, plural, one {# vez} other {# vezes}}. Use aquele em que ele termina.',
  'keeping.page.too-slow': 'A página não chegou em {most, number} s. Tente mais tarde ou traga-a como arquivo.',
  'keeping.page.too-large': 'A página tem mais de {most, number} MB. Traga como arquivo a parte que importa.',
  'keeping.page.wrong-type':
    'O que há neste endereço é de um tipo que não consigo ler ({type}). Use uma página de texto ou um arquivo que eu consiga ler.',
  'keeping.scope.all': '{channel} vê todos os documentos deste servidor.',
  'keeping.scope.all-but':
    '{channel} vê todos os documentos deste servidor, exceto {count, plural, one {# que é} other {# que são}} só para outros canais.',
  'keeping.scope.unseen': 'Não aparece mais em nenhum canal, pois não foi indicado para nenhum: {titles}.',
  'keeping.scope.some':
    '{channel} vê só {count, plural, one {este documento:} many {estes # de documentos:} other {estes # documentos:}}',
  'keeping.scope.none': '{channel} não vê nenhum documento. Indique um para ele ou deixe que veja tudo.',
  'keeping.scope.threads': 'Isto vale também para os tópicos do canal.',
  'keeping.scope.this-channel': 'Este canal',
  'keeping.scope.confined': 'O documento só é visto nos canais para os quais foi indicado.',
  'keeping.scope.open': 'O documento é visto em todos os canais que não são limitados.',
  'keeping.scope.needs-document': 'Indique o documento de que se trata.',
  'keeping.scope.everything-alone': 'Indique um documento ou deixe o canal ver tudo, mas não as duas coisas.',
  'settings.shared.shown': 'Os documentos de quem me administra são vistos neste servidor.',
  'settings.shared.hidden': 'Os documentos de quem me administra estão ocultos neste servidor.',
  'settings.dm.here': 'Nas suas mensagens diretas comigo, respondo também com os documentos deste servidor.',
  'settings.dm.other':
    'Nas suas mensagens diretas comigo, respondo também com os documentos de um servidor que você escolheu.',
  'settings.dm.none':
    'Nas suas mensagens diretas comigo, não respondo com os documentos de nenhum servidor. Nada sobre isso é guardado.',
  'settings.dm.choose-in-server': 'Use este comando no servidor cujos documentos você quer.',
  'help.keepers': 'Para quem cuida dos documentos',
  'help.keepers-on-message': '{command}, no menu de uma mensagem, em Apps, faz dela um documento.',
  'form.add.title': 'Adicionar um documento',
  'form.replace.title': 'Substituir um documento',
  'form.document.title': 'Título',
  'form.document.text': 'Texto',
  'form.document.hint': 'Cole até 4.000 caracteres. O texto é citado como está.',
  'command.add-to-documents.name': 'Adicionar aos documentos',
  'command.documents.name': 'documentos',
  'command.documents.description': 'Cuide dos documentos deste servidor',
  'command.documents-add.name': 'adicionar',
  'command.documents-add.description': 'Adicione um documento: um arquivo, uma página da web ou texto colado',
  'command.documents-add.file.name': 'arquivo',
  'command.documents-add.file.description':
    'Texto, Markdown, HTML, PDF, Word, CSV ou linhas JSON, ou um .zip deles; até 10 MB',
  'command.documents-add.url.name': 'url',
  'command.documents-add.url.description': 'O endereço de uma página da web',
  'command.documents-add.title.name': 'título',
  'command.documents-add.title.description': 'O nome que as pessoas veem; sem ele, o do arquivo',
  'command.documents-add.language.name': 'idioma',
  'command.documents-add.language.description': 'O idioma em que está escrito; sem ele, eu descubro',
  'command.documents-replace.name': 'substituir',
  'command.documents-replace.description': 'Ponha uma nova versão no lugar de um documento',
  'command.documents-replace.document.description': 'O documento que você quer substituir',
  'command.documents-remove.name': 'remover',
  'command.documents-remove.description': 'Remova um documento para sempre',
  'command.documents-remove.document.description': 'O documento que você quer remover',
  'command.documents-reload.name': 'recarregar',
  'command.documents-reload.description': 'Recarregue os documentos que vieram da web',
  'command.documents-reload.document.description': 'Só este',
  'command.documents-export.name': 'exportar',
  'command.documents-export.description': 'Receba todos os documentos deste servidor em um arquivo',
  'command.documents-scope.name': 'alcance',
  'command.documents-scope.description': 'Decida quais documentos um canal vê, ou confira',
  'command.documents-scope.channel.name': 'canal',
  'command.documents-scope.channel.description': 'O canal, com seus tópicos',
  'command.documents-scope.document.description': 'Ele vê este, e só o que for indicado assim',
  'command.documents-scope.remove.name': 'remover',
  'command.documents-scope.remove.description': 'O canal deixa de ver este documento',
  'command.documents-scope.only-here.name': 'só-aqui',
  'command.documents-scope.only-here.description': 'Em nenhum outro lugar além de onde este documento é indicado',
  'command.documents-scope.everything.name': 'tudo',
  'command.documents-scope.everything.description': 'O canal volta a ver todos os documentos',
  'command.settings.name': 'configurações',
  'command.settings.description': 'Quais documentos respondem e onde',
  'command.settings-dm-library.name': 'md-biblioteca',
  'command.settings-dm-library.description':
    'Nas minhas mensagens diretas, responda também com os documentos deste servidor',
  'command.settings-dm-library.use.name': 'usar',
  'command.settings-dm-library.use.description': 'True escolhe este servidor, False desfaz a escolha',
  'command.settings-shared.name': 'compartilhados',
  'command.settings-shared.description': 'Mostre ou oculte aqui os documentos de quem administra este bot',
  'command.settings-shared.show.name': 'mostrar',
  'command.settings-shared.show.description': 'True mostra, False oculta',
}
