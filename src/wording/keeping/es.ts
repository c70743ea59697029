import type { KeepingCatalogue } from './en.ts'

export const keeping: KeepingCatalogue = {
  'keeping.not-allowed': 'Esto solo puede hacerlo quien pueda gestionar el servidor.',
  'keeping.only-in-server': 'Esto solo funciona en un servidor del que soy miembro.',
  'keeping.no-store': 'Aquí no hay dónde guardar documentos. Quien me administra puede prepararlo.',
  'keeping.one-source': 'Indica un archivo o una dirección, pero no ambos.',
  'keeping.no-language': 'No conozco el idioma “{name}”. Elige uno de los que se sugieren mientras escribes.',
  'keeping.message-without-text':
    'Este mensaje no tiene texto que pueda ser un documento. Elige uno que diga algo con palabras.',
  'keeping.progress.fetched': 'Descargando… {done, number} de {total, number}',
  'keeping.progress.read': 'Leyendo… {done, number} de {total, number}',
  'keeping.progress.split': 'Dividiendo en fragmentos… {done, number} de {total, number}',
  'keeping.progress.indexed': 'Indexando… {done, number} de {total, number}',
  'keeping.progress.kept': 'Guardando… {done, number} de {total, number}',
  'keeping.added':
    '{count, plural, one {Se añadió # documento:} many {Se añadieron # de documentos:} other {Se añadieron # documentos:}}',
  'keeping.nothing-added': 'No se añadió nada.',
  'keeping.same': 'Ya estaba aquí con el mismo contenido y se dejó como está: {titles}.',
  'keeping.headings': '{count, plural, one {# encabezado} many {# de encabezados} other {# encabezados}}',
  'keeping.pages': '{count, plural, one {# página} many {# de páginas} other {# páginas}}',
  'keeping.left-out':
    '{count, plural, one {Se dejó fuera # archivo} many {Se dejaron fuera # de archivos} other {Se dejaron fuera # archivos}}',
  'keeping.more': 'y {count, number} más',
  'keeping.left-out.pages-without-text':
    '{count, plural, one {# página no tiene texto y se dejó fuera} many {# de páginas no tienen texto y se dejaron fuera} other {# páginas no tienen texto y se dejaron fuera}}',
  'keeping.left-out.turned-text':
    '{count, plural, one {# página tiene texto girado, que se dejó fuera} many {# de páginas tienen texto girado, que se dejó fuera} other {# páginas tienen texto girado, que se dejó fuera}}',
  'keeping.left-out.pictures':
    '{count, plural, one {# imagen se dejó fuera} many {# de imágenes se dejaron fuera} other {# imágenes se dejaron fuera}}',
  'keeping.left-out.lines':
    '{count, plural, one {# línea sin pregunta y respuesta se dejó fuera: la línea {first, number}} many {# de líneas sin pregunta y respuesta se dejaron fuera, la primera es la línea {first, number}} other {# líneas sin pregunta y respuesta se dejaron fuera, la primera es la línea {first, number}}}',
  'keeping.replaced': '“{title}” se reemplazó:',
  'keeping.citations':
    'De {of, plural, one {# frase} many {# de frases} other {# frases}} de la versión anterior, {kept, number} siguen en la nueva. Sus citas siguen valiendo; de las demás el bot dice que ya no están.',
  'keeping.unchanged': '“{title}” sigue como estaba: la versión nueva dice lo mismo.',
  'keeping.removed': '“{title}” se quitó. Ya no se cita nada de él.',
  'keeping.reloaded':
    '{count, plural, one {# documento vino de la web:} many {# de documentos vinieron de la web:} other {# documentos vinieron de la web:}}',
  'keeping.reload.same': 'sin cambios',
  'keeping.reload.replaced': 'reemplazado, {kept, number} de {of, number} frases como antes',
  'keeping.nothing-to-reload': 'Ningún documento de aquí vino de la web, así que no hay nada que recargar.',
  'keeping.exported':
    'Estos son todos los documentos de este servidor. El archivo se puede volver a añadir, aquí o en otro servidor.',
  'keeping.exported-in-parts':
    'Estos son todos los documentos de este servidor. Un archivo comprimido que se añade puede contener {most, number} archivos: para volver a añadir este, divídelo en varios, cada uno con el archivo .documents.json.',
  'keeping.nothing-to-export': 'Este servidor todavía no tiene documentos propios.',
  'keeping.export-too-large':
    'El archivo pesaría más de {most, number} MB, lo máximo que se puede enviar aquí. Quien me administra puede escribirlo en la línea de comandos: verbatim export',
  'keeping.ambiguous':
    'Varios documentos se llaman «{name}». Elige el que quieres entre las sugerencias que aparecen al escribir.',
  'keeping.several-documents':
    'El archivo comprimido contiene {count, plural, one {# documento} other {# documentos}}, y un documento se reemplaza por uno solo. Elige el archivo que debe ocupar su lugar.',
  'keeping.not-own':
    'Este documento es de quien me administra, así que aquí no se puede cambiar. Se puede ocultar con /settings shared.',
  'keeping.full.documents':
    'Este servidor tendría más de {most, number} documentos, y ese es el máximo. Quita algunos e inténtalo de nuevo.',
  'keeping.full.passages':
    'Los documentos de este servidor tendrían más de {most, number} fragmentos, y ese es el máximo. Quita algunos e inténtalo de nuevo.',
  'keeping.conflict':
    'Otra persona cambió este documento al mismo tiempo, y su versión es la que vale. Mírala e inténtalo de nuevo.',
  'keeping.interrupted':
    'Me están apagando mientras se hace esto. Seguirá en cuanto vuelva: mira entonces la lista de documentos.',
  'keeping.asked-before': 'Esto ya se pidió, y se está haciendo o está hecho. Mira la lista de documentos.',
  'keeping.no-page':
    'Este documento no vino de la web, así que no se puede recargar. Reemplázalo por una versión nueva.',
  'keeping.document.too-large': 'El archivo pesa más de {most, number} MB. Divídelo en otros más pequeños.',
  'keeping.document.too-long':
    'El texto del archivo tiene más de {most, number} caracteres. Divídelo en otros más pequeños.',
  'keeping.document.too-many-pages':
    'El archivo tiene {pages, number} páginas, y el máximo es {most, number}. Divídelo en otros más pequeños.',
  'keeping.document.unpacks-too-large':
    'Descomprimido, el archivo pesaría más de {most, number} MB o mucho más que comprimido. Trae de uno en uno los archivos que contiene.',
  'keeping.document.too-many-files':
    'El archivo comprimido contiene más de {most, number} archivos. Divídelo en varios.',
  'keeping.document.nested-archive': 'Es un archivo comprimido dentro de otro. Descomprímelo y trae lo que contiene.',
  'keeping.document.nested-too-deep':
    'El archivo está más anidado que cualquier documento real. Guárdalo en una forma más simple, como texto sin formato.',
  'keeping.document.takes-too-long':
    'Leer el archivo lleva más de {most, number} s. Divídelo o guárdalo en una forma más simple.',
  'keeping.document.encrypted':
    'El archivo ({format}) está cifrado, así que no hay texto que leer. Guárdalo sin contraseña.',
  'keeping.document.no-text':
    'El archivo ({format}) no tiene texto, solo imágenes de páginas. Trae uno que no esté escaneado o pásale antes un reconocimiento de texto.',
  'keeping.document.empty': 'No contiene texto. Trae algo que diga algo con palabras.',
  'keeping.document.damaged':
    'No es un archivo ({format}) que se pueda leer: quizá esté dañado. Guárdalo otra vez e inténtalo de nuevo.',
  'keeping.document.unknown-format': 'No puedo leer este tipo de archivo. Usa uno que termine en {endings}.',
  'keeping.document.not-its-format':
    'Por su nombre es {format}, pero su contenido es otra cosa. Ponle la extensión correcta o guárdalo de nuevo.',
  'keeping.document.not-text': 'No es texto en UTF-8 ni en la codificación que indica. Guárdalo como texto en UTF-8.',
  'keeping.document.bad-front-matter': 'Su encabezado de datos está mal: {detail}. Corrígelo e inténtalo de nuevo.',
  'keeping.document.no-questions':
    'Ninguna línea tiene una pregunta y una respuesta. Llama a las dos columnas, o campos, question y answer.',
  'keeping.page.no-address':
    'No es una dirección. Una dirección se parece a https://example.org/rules y empieza por https: o http:',
  'keeping.page.not-http':
    'Solo se pueden leer direcciones que empiezan por https: o http: y no otras. Usa una así o trae el archivo mismo.',
  'keeping.page.private-address':
    'Esta dirección está dentro de una red privada, donde no leo nada. Trae la página como archivo.',
  'keeping.page.not-found':
    'No hay ninguna página en esta dirección. Ábrela en un navegador y copia la dirección de ahí.',
  'keeping.page.refused':
    'La página no se entregó (estado {status, number}). Quizá sea para quienes han iniciado sesión: tráela como archivo.',
  'keeping.page.unreachable': 'No se puede llegar a la dirección. Compruébala e inténtalo más tarde.',
  'keeping.page.too-many-redirects':
    'La dirección redirige más de {most, plural, one {# vez} other {# veces}}. Usa aquella en la que termina.',
  'keeping.page.too-slow': 'La página no llegó en {most, number} s. Inténtalo más tarde o tráela como archivo.',
  'keeping.page.too-large': 'La página pesa más de {most, number} MB. Trae como archivo la parte que importa.',
  'keeping.page.wrong-type':
    'Lo que hay en esta dirección es de un tipo que no puedo leer ({type}). Usa una página de texto o un archivo que pueda leer.',
  'keeping.scope.all': '{channel} ve todos los documentos de este servidor.',
  'keeping.scope.all-but':
    '{channel} ve todos los documentos de este servidor salvo {count, plural, one {# que es} other {# que son}} solo para otros canales.',
  'keeping.scope.unseen': 'Ya no se ve en ningún canal, porque no se nombró para ninguno: {titles}.',
  'keeping.scope.some':
    '{channel} ve solo {count, plural, one {este documento:} many {estos # de documentos:} other {estos # documentos:}}',
  'keeping.scope.none': '{channel} no ve ningún documento. Nombra uno para él o deja que lo vea todo.',
  'keeping.scope.threads': 'Esto vale también para los hilos del canal.',
  'keeping.scope.this-channel': 'Este canal',
  'keeping.scope.confined': 'El documento solo se ve en los canales para los que se ha nombrado.',
  'keeping.scope.open': 'El documento se ve en todos los canales que no están limitados.',
  'keeping.scope.needs-document': 'Nombra el documento del que se trata.',
  'keeping.scope.everything-alone': 'Nombra un documento o deja que el canal lo vea todo, pero no ambas cosas.',
  'settings.shared.shown': 'Los documentos de quien me administra se ven en este servidor.',
  'settings.shared.hidden': 'Los documentos de quien me administra están ocultos en este servidor.',
  'settings.dm.here': 'En tus mensajes directos conmigo respondo también con los documentos de este servidor.',
  'settings.dm.other':
    'En tus mensajes directos conmigo respondo también con los documentos de un servidor que elegiste.',
  'settings.dm.none':
    'En tus mensajes directos conmigo no respondo con los documentos de ningún servidor. No se guarda nada sobre eso.',
  'settings.dm.choose-in-server': 'Usa este comando en el servidor cuyos documentos quieres.',
  'help.keepers': 'Para quienes cuidan de los documentos',
  'help.keepers-on-message':
    '{command}, en el menú de un mensaje, dentro de Aplicaciones, lo convierte en un documento.',
  'form.add.title': 'Añadir un documento',
  'form.replace.title': 'Reemplazar un documento',
  'form.document.title': 'Título',
  'form.document.text': 'Texto',
  'form.document.hint': 'Pega hasta 4.000 caracteres. Se cita tal como está.',
  'command.add-to-documents.name': 'Añadir a los documentos',
  'command.documents.name': 'documentos',
  'command.documents.description': 'Cuida de los documentos de este servidor',
  'command.documents-add.name': 'añadir',
  'command.documents-add.description': 'Añade un documento: un archivo, una página web o texto pegado',
  'command.documents-add.file.name': 'archivo',
  'command.documents-add.file.description':
    'Texto, Markdown, HTML, PDF, Word, CSV o líneas JSON, o un .zip de ellos; hasta 10 MB',
  'command.documents-add.url.name': 'url',
  'command.documents-add.url.description': 'La dirección de una página web',
  'command.documents-add.title.name': 'título',
  'command.documents-add.title.description': 'El nombre que se ve; si falta, lo dice el archivo',
  'command.documents-add.language.name': 'idioma',
  'command.documents-add.language.description': 'El idioma en que está escrito; si falta, lo averiguo',
  'command.documents-replace.name': 'reemplazar',
  'command.documents-replace.description': 'Pon una versión nueva en lugar de un documento',
  'command.documents-replace.document.description': 'El documento que quieres reemplazar',
  'command.documents-remove.name': 'quitar',
  'command.documents-remove.description': 'Quita un documento para siempre',
  'command.documents-remove.document.description': 'El documento que quieres quitar',
  'command.documents-reload.name': 'recargar',
  'command.documents-reload.description': 'Vuelve a cargar los documentos que vinieron de la web',
  'command.documents-reload.document.description': 'Solo este',
  'command.documents-export.name': 'exportar',
  'command.documents-export.description': 'Obtén todos los documentos de este servidor en un archivo',
  'command.documents-scope.name': 'alcance',
  'command.documents-scope.description': 'Decide qué documentos ve un canal, o míralo',
  'command.documents-scope.channel.name': 'canal',
  'command.documents-scope.channel.description': 'El canal, con sus hilos',
  'command.documents-scope.document.description': 'Ve este, y solo lo que se nombra así',
  'command.documents-scope.remove.name': 'quitar',
  'command.documents-scope.remove.description': 'El canal deja de ver este documento',
  'command.documents-scope.only-here.name': 'solo-aquí',
  'command.documents-scope.only-here.description': 'En ningún sitio más que donde se nombra este documento',
  'command.documents-scope.everything.name': 'todo',
  'command.documents-scope.everything.description': 'El canal vuelve a ver todos los documentos',
  'command.settings.name': 'ajustes',
  'command.settings.description': 'Qué documentos responden y dónde',
  'command.settings-dm-library.name': 'md-biblioteca',
  'command.settings-dm-library.description':
    'En mis mensajes directos, responde también con los documentos de este servidor',
  'command.settings-dm-library.use.name': 'usar',
  'command.settings-dm-library.use.description': 'True elige este servidor, False deshace la elección',
  'command.settings-shared.name': 'compartidos',
  'command.settings-shared.description': 'Muestra u oculta aquí los documentos de quien administra este bot',
  'command.settings-shared.show.name': 'mostrar',
  'command.settings-shared.show.description': 'True los muestra, False los oculta',
}
