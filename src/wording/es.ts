import type { Catalogue } from './en.ts'
import { keeping } from './keeping/es.ts'

/** The sentences in Spanish. */
export const es: Catalogue = {
  ...keeping,

  'answer.question': 'Pregunta:',
  'answer.closest': 'No encontré una respuesta clara. El fragmento más cercano es:',
  'answer.closest-after-looking':
    'Busqué {words} y no encontré ninguna frase que responda. El fragmento más cercano es:',
  'answer.places':
    '{places, plural, one {# fragmento habla} many {# de fragmentos hablan} other {# fragmentos hablan}} de esto:',
  'answer.best-of-places':
    '{places, plural, one {# fragmento habla} many {# de fragmentos hablan} other {# fragmentos hablan}} de esto. Los {shown, number} mejores:',
  'answer.shortened': 'Acortado para que quepa en un mensaje.',
  'answer.quoted': '“{text}”',
  'answer.verbatim': 'Citado palabra por palabra. No se generó nada.',
  'answer.did-you-mean': 'Quizá quisiste decir: {question}',
  'answer.shared': 'Pregunta de {person} con {command}',
  'answer.about-message': 'Pregunta sobre {message} de {author}',
  'answer.the-message': 'el mensaje',
  'answer.somebody': 'alguien',

  'source.passage': 'fragmento {ordinal, number} de {of, number}',
  'source.line': 'línea {line, number}',
  'source.lines': 'líneas {first, number}–{last, number}',
  'source.page': 'página {page, number}',
  'source.pages': 'páginas {first, number}–{last, number}',
  'source.updated': 'actualizado {when}',
  'source.open': 'Abrir la fuente',
  'source.code': 'código {code}',

  'choice.more-context': 'Más contexto',
  'choice.next-passage': 'Siguiente fragmento ({number, number} de {of, number})',
  'choice.passage': '{heading} (fragmento {ordinal, number})',
  'choice.read-on': 'Seguir leyendo',
  'choice.follow-up': 'Seguir preguntando',
  'choice.share': 'Compartir',
  'choice.helpful': 'Útil',
  'choice.not-helpful': 'No es útil',
  'choice.delete': 'Eliminar',
  'choice.search-for': 'Buscar “{question}”',

  'unanswered.empty-question': 'Haz una pregunta en pocas palabras y citaré lo que dicen los documentos.',
  'unanswered.empty-library': 'Todavía no hay documentos, así que no hay nada que citar.',
  'unanswered.no-match': 'Los documentos no lo dicen: ningún fragmento contiene {words}. Quizá ayuden otras palabras.',
  'unanswered.nothing-shared':
    'Los documentos no lo dicen: ningún fragmento comparte una palabra con la pregunta. Quizá ayuden otras palabras.',
  'unanswered.low-confidence': 'Los documentos no lo dicen.',

  'chatter.about': ' sobre {titles}',
  'chatter.more-documents':
    '{count, plural, one {# documento más} many {# de documentos más} other {# documentos más}}',
  'chatter.greeting': '¡Hola! Pregúntame algo{about} y citaré lo que está escrito, palabra por palabra.',
  'chatter.farewell': '¡Hasta luego! Vuelve a preguntarme cuando quieras.',
  'chatter.thanks': '¡De nada! Sigue preguntando cuando quieras.',
  'chatter.praise': '¡Qué amable! Sigue preguntando cuando quieras.',
  'chatter.abuse':
    'Lamento no haberte ayudado. Solo sé lo que está escrito: si preguntas con otras palabras, quizá encuentre más.',
  'chatter.about-bot': 'Soy un bot y solo cito. Pregúntame algo{about} y lo buscaré, palabra por palabra.',
  'chatter.other': 'Solo sé lo que está escrito. Pregúntame algo{about} y lo citaré palabra por palabra.',

  'problem.changed':
    'Este documento ha cambiado desde entonces o se quitó. Pregunta de nuevo para buscar en lo que hay ahora.',
  'problem.button-not-understood': 'Ya no puedo leer este botón. Pregunta de nuevo para recibir una respuesta nueva.',
  'problem.unknown-command': 'Ya no conozco este comando. Discord puede tardar un minuto en mostrar los que hay ahora.',
  'problem.failed': 'Algo salió mal aquí y quedó registrado. Inténtalo de nuevo, por favor.',
  'problem.only-text': 'Solo puedo leer texto. Pregúntame con palabras y citaré lo que dicen los documentos.',
  'problem.no-such-document': 'No hay ningún documento “{name}”. Elige uno de los que se sugieren mientras escribes.',
  'problem.option-missing': 'Completa “{option}”.',
  'problem.option-too-long':
    '“{option}” es demasiado largo: usa como máximo {most, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
  'problem.cannot-share':
    'Esta aplicación no está instalada en este servidor, y aquí no puedes usar tus propias aplicaciones en público. La respuesta queda solo para ti.',
  'problem.cannot-delete':
    'Solo puede eliminar esto quien hizo la pregunta o alguien que pueda gestionar mensajes aquí.',
  'problem.form-incomplete': 'Completa el formulario y envíalo de nuevo.',
  'problem.message-of-files': 'Solo puedo leer texto y este mensaje no tiene. Elige uno que diga algo con palabras.',
  'problem.message-without-text':
    'Este mensaje no tiene texto que yo pueda buscar. Elige uno que diga algo con palabras.',

  'message.name-alone': 'Escribe una pregunta junto a mi nombre y citaré lo que dicen los documentos.',
  'message.not-shown':
    'Discord no me muestra lo que dice ese mensaje. Abre su menú, elige Aplicaciones y luego Buscar en los documentos.',
  'message.voice': 'No puedo escuchar mensajes de voz. Pregúntame por escrito y citaré lo que dicen los documentos.',
  'message.picture': 'No puedo ver imágenes. Pregúntame con palabras y citaré lo que dicen los documentos.',
  'message.file': 'No puedo abrir archivos. Pregúntame con palabras y citaré lo que dicen los documentos.',
  'message.sticker': 'Bonito sticker, pero solo leo palabras. Pregúntame algo y citaré lo que dicen los documentos.',
  'message.poll': 'No puedo votar. Pregúntame con palabras y citaré lo que dicen los documentos.',
  'message.embed':
    'No puedo leer lo que está incrustado ahí. Pregúntame con palabras y citaré lo que dicen los documentos.',
  'message.forwarded':
    'El mensaje que reenviaste no tiene palabras. Pregúntame con palabras y citaré lo que dicen los documentos.',
  'message.too-fast': 'Son muchas preguntas a la vez. Vuelve a preguntar {when}.',
  'message.may-not-write':
    'No tengo permiso para escribir en el canal donde me preguntaste. Quien se encarga del servidor puede darlo: “Enviar mensajes”.',
  'message.may-not-see':
    'No tengo permiso para ver el canal donde me preguntaste. Quien se encarga del servidor puede darlo: “Ver canal”.',
  'message.thread-archived':
    'El hilo donde me preguntaste está archivado. Escribe en él para abrirlo y pregunta de nuevo.',

  'feedback.helpful': 'Gracias. Quedó anotado, sin tu nombre, que este fragmento ayuda.',
  'feedback.not-helpful': 'Gracias. Lo que dijiste quedó anotado, sin tu nombre.',

  'form.follow-up.title': 'Seguir preguntando',
  'form.follow-up.question': 'Tu pregunta',
  'form.follow-up.hint': 'Se entiende junto con la pregunta anterior.',
  'form.feedback.title': '¿Qué no fue útil?',
  'form.feedback.reason': '¿Qué falla en esta respuesta?',
  'form.feedback.reason.wrong-passage': 'No es el fragmento correcto',
  'form.feedback.reason.out-of-date': 'Está desactualizada',
  'form.feedback.reason.not-in-documents': 'La respuesta no está en los documentos',
  'form.feedback.reason.unclear': 'No se entiende bien',
  'form.feedback.remark': 'Cuenta más, si quieres',

  'library.heading': '{count, plural, one {# documento} many {# de documentos} other {# documentos}}',
  'library.page': 'página {page, number} de {pages, number}',
  'library.passages': '{count, plural, one {# fragmento} many {# de fragmentos} other {# fragmentos}}',
  'library.passage': 'Fragmento {ordinal, number}',
  'library.passage-range': 'Fragmentos {first, number} a {last, number}',
  'library.untitled': 'Sin nombre',
  'library.pick-document': 'Ver los encabezados de un documento',
  'library.pick-section': 'Abrir una sección',
  'library.previous-page': 'Página anterior',
  'library.next-page': 'Página siguiente',
  'library.previous-passage': 'Fragmento anterior ({number, number} de {of, number})',
  'library.to-outline': 'Volver a los encabezados',
  'library.document-gone': 'Este documento ya no está. Abre otra vez la lista de documentos para ver cuáles hay ahora.',
  'library.no-passages': 'No hay nada que citar en “{title}”: no tiene texto.',

  'quote.stands': 'Esta cita sigue en su documento, palabra por palabra y en el mismo lugar.',
  'quote.moved': 'Esta cita sigue en su documento, palabra por palabra, pero ha pasado a otro lugar.',
  'quote.changed': 'Esta cita ya no es válida: “{title}” ha cambiado desde entonces y ya no dice estas palabras.',
  'quote.no-such-document':
    'No hay ningún documento del que pueda venir este código. Puede que el documento se haya quitado.',
  'quote.no-code':
    'Este no es el código de una cita. Un código se parece a k3x9a-7f2kq1-1k3-2f y está debajo de cada cita.',

  'help.what': 'Respondo preguntas citando los documentos palabra por palabra. No escribo respuestas propias.',
  'help.documents':
    '{documents, plural, =0 {Todavía no conozco ningún documento.} one {Conozco # documento.} many {Conozco # de documentos.} other {Conozco # documentos.}}',
  'help.server': 'En este servidor',
  'help.direct': 'En esta conversación',
  'help.elsewhere': 'Aquí y dondequiera que me lleves',
  'help.mention': 'Mencióname en un canal con una pregunta y te daré la respuesta.',
  'help.message': 'Escribe simplemente lo que quieres saber. No hace falta ningún comando.',
  'help.follow-up': 'Sigue preguntando como quieras: durante 15 minutos recuerdo lo que preguntaste antes.',
  'help.on-message': '{command}, en el menú de un mensaje, dentro de Aplicaciones, busca lo que alguien escribió.',
  'help.not-member': 'Aquí no soy miembro, así que solo veo los comandos que usas.',
  'help.may-be-private': 'En algunos servidores, solo tú ves lo que responde una aplicación como yo.',
  'help.commands': 'Comandos',

  'privacy.heading': 'Qué pasa con lo que escribes',
  'privacy.turns':
    'En una conversación conmigo, tus últimas preguntas quedan en la memoria 15 minutos, para que puedas seguir preguntando.',
  'privacy.disk':
    'De ti, un disco solo guarda lo que eliges con /settings dm-library, con un código en lugar de tu identificador, hasta que lo deshagas: ni preguntas, ni respuestas.',
  'privacy.documents':
    'Lo que los moderadores añaden como documentos se guarda hasta que lo quitan, también mensajes de personas.',
  'privacy.log':
    'El registro dice cuándo arranco, me conecto o fallo, y cómo se valoraron las respuestas. No contiene preguntas ni nombres.',
  'privacy.network':
    'De esta máquina solo sale lo que va a Discord y las peticiones de páginas que añaden los moderadores. Discord guarda los mensajes según su propia política.',
  'privacy.messages':
    'Leo los mensajes que son para mí: comandos, mensajes que me mencionan y lo que me escribes solo a mí.',
  'privacy.policy':
    'La política completa es el archivo PRIVACY.md que acompaña a este programa. Quien me gestiona puede mostrártela.',

  'presence.documents':
    '{count, plural, =0 {Todavía sin documentos} one {Citas de # documento} many {Citas de # de documentos} other {Citas de # documentos}}',

  'command.ask.name': 'preguntar',
  'command.ask.description': 'Encuentra la respuesta en los documentos, citada palabra por palabra',
  'command.ask.question.name': 'pregunta',
  'command.ask.question.description': 'Lo que quieres saber, con tus propias palabras',
  'command.ask.document.name': 'documento',
  'command.ask.document.description': 'Busca solo en este documento',
  'command.ask.private.name': 'privado',
  'command.ask.private.description': 'Solo tú ves la respuesta',
  'command.find-in-documents.name': 'Buscar en los documentos',
  'command.library.name': 'biblioteca',
  'command.library.description': 'Explora los documentos',
  'command.library-list.name': 'lista',
  'command.library-list.description': 'Muestra la lista de documentos, con su tamaño, idioma y antigüedad',
  'command.library-show.name': 'ver',
  'command.library-show.description': 'Muestra los encabezados de un documento y abre sus secciones',
  'command.library-show.document.description': 'El documento que quieres ver',
  'command.quote.name': 'cita',
  'command.quote.description': 'Muestra de nuevo una cita por su código y comprueba que sigue siendo válida',
  'command.quote.code.name': 'código',
  'command.quote.code.description': 'El código al final de la línea debajo de una cita',
  'command.help.name': 'ayuda',
  'command.help.description': 'Lo que puedes hacer aquí',
  'command.privacy.name': 'privacidad',
  'command.privacy.description': 'Qué pasa con lo que le escribes a este bot',
}
