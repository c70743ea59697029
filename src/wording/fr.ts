import type { Catalogue } from './en.ts'
import { keeping } from './keeping/fr.ts'

/** The sentences in French. */
export const fr: Catalogue = {
  ...keeping,

  'answer.question': 'Question :',
  'answer.closest': 'Je n’ai pas trouvé de réponse claire. Le passage le plus proche est :',
  'answer.closest-after-looking':
    'J’ai cherché {words} et je n’ai trouvé aucune phrase qui réponde. Le passage le plus proche est :',
  'answer.places':
    '{places, plural, one {# endroit en parle} many {# d’endroits en parlent} other {# endroits en parlent}} :',
  'answer.best-of-places':
    '{places, plural, one {# endroit en parle} many {# d’endroits en parlent} other {# endroits en parlent}}. Les {shown, number} meilleurs :',
  'answer.shortened': 'Raccourci pour tenir dans un seul message.',
  'answer.quoted': '« {text} »',
  'answer.verbatim': 'Cité mot pour mot. Rien n’a été généré.',
  'answer.did-you-mean': 'Vouliez-vous dire : {question}',
  'answer.shared': 'Demandé par {person} avec {command}',
  'answer.about-message': 'Question sur {message} écrit par {author}',
  'answer.the-message': 'le message',
  'answer.somebody': 'quelqu’un',

  'source.passage': 'passage {ordinal, number} sur {of, number}',
  'source.line': 'ligne {line, number}',
  'source.lines': 'lignes {first, number} à {last, number}',
  'source.page': 'page {page, number}',
  'source.pages': 'pages {first, number} à {last, number}',
  'source.updated': 'mis à jour {when}',
  'source.open': 'Ouvrir la source',
  'source.code': 'code {code}',

  'choice.more-context': 'Plus de contexte',
  'choice.next-passage': 'Passage suivant ({number, number} sur {of, number})',
  'choice.passage': '{heading} (passage {ordinal, number})',
  'choice.read-on': 'Lire la suite',
  'choice.follow-up': 'Poser une question complémentaire',
  'choice.share': 'Partager',
  'choice.helpful': 'Utile',
  'choice.not-helpful': 'Pas utile',
  'choice.delete': 'Supprimer',
  'choice.search-for': 'Chercher « {question} »',

  'unanswered.empty-question': 'Posez une question en quelques mots, et je cite ce que disent les documents.',
  'unanswered.empty-library': 'Il n’y a pas encore de documents, donc rien à citer.',
  'unanswered.no-match':
    'Les documents ne le disent pas : aucun passage ne contient {words}. D’autres mots aideront peut-être.',
  'unanswered.nothing-shared':
    'Les documents ne le disent pas : aucun passage n’a de mot en commun avec la question. D’autres mots aideront peut-être.',
  'unanswered.low-confidence': 'Les documents ne le disent pas.',

  'chatter.about': ' sur {titles}',
  'chatter.more-documents':
    '{count, plural, one {# autre document} many {# d’autres documents} other {# autres documents}}',
  'chatter.greeting': 'Bonjour ! Posez-moi une question{about}, et je cite mot pour mot ce qui est écrit.',
  'chatter.farewell': 'Au revoir ! Revenez me poser une question quand vous voulez.',
  'chatter.thanks': 'Avec plaisir ! Posez d’autres questions quand vous voulez.',
  'chatter.praise': 'C’est gentil à vous ! Posez d’autres questions quand vous voulez.',
  'chatter.abuse':
    'Désolé de ne pas vous avoir aidé. Je ne sais que ce qui est écrit : avec d’autres mots, je trouverai peut-être mieux.',
  'chatter.about-bot':
    'Je suis un bot, et je ne fais que citer. Posez-moi une question{about}, et je cherche ce qui est écrit, mot pour mot.',
  'chatter.other':
    'Je ne sais que ce qui est écrit. Posez-moi une question{about}, et je cite la réponse mot pour mot.',

  'problem.changed':
    'Ce document a changé depuis, ou a été retiré. Reposez la question pour chercher dans ce qu’il y a maintenant.',
  'problem.button-not-understood':
    'Je ne peux plus lire ce bouton. Reposez la question pour obtenir une nouvelle réponse.',
  'problem.unknown-command':
    'Je ne connais plus cette commande. Discord peut mettre une minute à montrer ce qui existe maintenant.',
  'problem.failed': 'Une erreur s’est produite ici, et elle a été consignée. Veuillez réessayer.',
  'problem.only-text':
    'Je ne sais lire que du texte. Posez votre question avec des mots, et je cite ce que disent les documents.',
  'problem.no-such-document':
    'Il n’y a pas de document « {name} ». Choisissez-en un parmi ceux proposés pendant la saisie.',
  'problem.option-missing': 'Veuillez remplir « {option} ».',
  'problem.option-too-long':
    '« {option} » est trop long : {most, plural, one {# caractère} many {# de caractères} other {# caractères}} au maximum.',
  'problem.cannot-share':
    'Cette application n’est pas installée sur ce serveur, et vous ne pouvez pas utiliser ici vos propres applications en public. La réponse reste visible par vous seul.',
  'problem.cannot-delete':
    'Seule la personne qui a posé la question, ou une personne qui peut gérer les messages ici, peut supprimer ceci.',
  'problem.form-incomplete': 'Veuillez remplir le formulaire et l’envoyer à nouveau.',
  'problem.message-of-files':
    'Je ne sais lire que du texte, et ce message n’en contient pas. Choisissez-en un qui dit quelque chose avec des mots.',
  'problem.message-without-text':
    'Ce message ne contient aucun texte que je puisse chercher. Choisissez-en un qui dit quelque chose avec des mots.',

  'message.name-alone': 'Écrivez une question à côté de mon nom, et je cite ce que disent les documents.',
  'message.not-shown':
    'Discord ne me montre pas ce que dit ce message. Ouvrez son menu, choisissez « Applications », puis « Chercher dans les documents ».',
  'message.voice':
    'Je ne peux pas écouter les messages vocaux. Posez votre question avec des mots, et je cite ce que disent les documents.',
  'message.picture':
    'Je ne peux pas voir les images. Posez votre question avec des mots, et je cite ce que disent les documents.',
  'message.file':
    'Je ne peux pas ouvrir les fichiers. Posez votre question avec des mots, et je cite ce que disent les documents.',
  'message.sticker':
    'Joli autocollant, mais je ne lis que les mots. Posez-moi une question, et je cite ce que disent les documents.',
  'message.poll': 'Je ne peux pas voter. Posez votre question avec des mots, et je cite ce que disent les documents.',
  'message.embed':
    'Je ne peux pas lire ce qui est intégré là. Posez votre question avec des mots, et je cite ce que disent les documents.',
  'message.forwarded':
    'Le message que vous avez transféré ne contient pas de mots. Posez votre question avec des mots, et je cite ce que disent les documents.',
  'message.too-fast': 'Cela fait beaucoup de questions à la fois. Veuillez reposer la vôtre {when}.',
  'message.may-not-write':
    'Je n’ai pas le droit d’écrire dans le salon où vous m’avez posé la question. La personne qui s’occupe du serveur peut l’autoriser : « Envoyer des messages ».',
  'message.may-not-see':
    'Je n’ai pas le droit de voir le salon où vous m’avez posé la question. La personne qui s’occupe du serveur peut l’autoriser : « Voir le salon ».',
  'message.thread-archived':
    'Le fil où vous m’avez posé la question est archivé. Écrivez-y pour le rouvrir, puis reposez la question.',

  'feedback.helpful': 'Merci. Il a été noté, sans votre nom, que ce passage est utile.',
  'feedback.not-helpful': 'Merci. Ce que vous avez dit a été noté, sans votre nom.',

  'form.follow-up.title': 'Poser une question complémentaire',
  'form.follow-up.question': 'Votre question',
  'form.follow-up.hint': 'Elle est comprise avec la question précédente.',
  'form.feedback.title': 'Qu’est-ce qui n’était pas utile ?',
  'form.feedback.reason': 'Qu’est-ce qui ne va pas dans cette réponse ?',
  'form.feedback.reason.wrong-passage': 'Ce n’est pas le bon passage',
  'form.feedback.reason.out-of-date': 'Elle n’est plus à jour',
  'form.feedback.reason.not-in-documents': 'La réponse n’est pas dans les documents',
  'form.feedback.reason.unclear': 'Elle n’est pas claire',
  'form.feedback.remark': 'Dites-en plus, si vous voulez',

  'library.heading': '{count, plural, one {# document} many {# de documents} other {# documents}}',
  'library.page': 'page {page, number} sur {pages, number}',
  'library.passages': '{count, plural, one {# passage} many {# de passages} other {# passages}}',
  'library.passage': 'Passage {ordinal, number}',
  'library.passage-range': 'Passages {first, number} à {last, number}',
  'library.untitled': 'Sans nom',
  'library.pick-document': 'Afficher les titres d’un document',
  'library.pick-section': 'Ouvrir une section',
  'library.previous-page': 'Page précédente',
  'library.next-page': 'Page suivante',
  'library.previous-passage': 'Passage précédent ({number, number} sur {of, number})',
  'library.to-outline': 'Revenir aux titres',
  'library.document-gone':
    'Ce document n’existe plus. Listez à nouveau les documents pour voir ce qu’il y a maintenant.',
  'library.no-passages': 'Il n’y a rien à citer dans « {title} » : il ne contient pas de texte.',

  'quote.stands': 'Cette citation figure toujours dans son document, mot pour mot et au même endroit.',
  'quote.moved': 'Cette citation figure toujours mot pour mot dans son document, mais à un autre endroit.',
  'quote.changed': 'Cette citation n’est plus valable : « {title} » a changé depuis et ne contient plus ces mots.',
  'quote.no-such-document': 'Il n’y a aucun document dont ce code pourrait venir. Il a peut-être été retiré.',
  'quote.no-code':
    'Ce n’est pas le code d’une citation. Un code ressemble à k3x9a-7f2kq1-1k3-2f et se trouve sous chaque citation.',

  'help.what': 'Je réponds aux questions en citant les documents mot pour mot. Je n’écris aucune réponse moi-même.',
  'help.documents':
    '{documents, plural, =0 {Je ne connais encore aucun document} one {Je connais # document} many {Je connais # de documents} other {Je connais # documents}}.',
  'help.server': 'Sur ce serveur',
  'help.direct': 'Dans cette conversation',
  'help.elsewhere': 'Ici, et partout où vous m’emmenez',
  'help.mention': 'Mentionnez-moi dans un salon avec une question, et je vous donne la réponse.',
  'help.message': 'Écrivez simplement ce que vous voulez savoir. Aucune commande n’est nécessaire.',
  'help.follow-up':
    'Posez d’autres questions comme vous voulez : pendant 15 minutes, je me souviens de ce que vous avez demandé avant.',
  'help.on-message': '{command}, dans le menu d’un message sous « Applications », recherche ce que quelqu’un a écrit.',
  'help.not-member': 'Je ne suis pas membre ici, donc je ne vois que les commandes que vous utilisez.',
  'help.may-be-private': 'Sur certains serveurs, vous seul voyez ce que répond une application comme moi.',
  'help.commands': 'Commandes',

  'privacy.heading': 'Ce que devient ce que vous écrivez',
  'privacy.turns':
    'Dans une conversation avec moi, vos dernières questions restent en mémoire pendant 15 minutes, pour que vous puissiez en poser d’autres.',
  'privacy.disk':
    'De vous, un disque ne conserve que ce que vous choisissez avec /settings dm-library, sous un code à la place de votre identifiant, jusqu’à ce que vous l’annuliez : ni questions, ni réponses.',
  'privacy.documents':
    'Ce que les modérateurs ajoutent comme documents est conservé jusqu’à ce qu’ils le retirent, y compris des messages de personnes.',
  'privacy.log':
    'Le journal indique quand je démarre, me connecte ou rencontre une erreur, et comment les réponses ont été jugées. Il ne contient ni questions ni noms.',
  'privacy.network':
    'Rien ne quitte cette machine, sauf ce qui va à Discord et les requêtes vers les pages que les modérateurs ajoutent. Discord conserve les messages selon ses propres règles.',
  'privacy.messages':
    'Je lis les messages qui me sont destinés : les commandes, les mentions de mon nom et ce que vous n’écrivez qu’à moi.',
  'privacy.policy':
    'La politique complète est le fichier PRIVACY.md fourni avec ce programme. La personne qui me fait fonctionner peut vous le montrer.',

  'presence.documents':
    '{count, plural, =0 {Aucun document à citer pour l’instant} one {Cite # document} many {Cite # de documents} other {Cite # documents}}',

  'command.ask.name': 'demander',
  'command.ask.description': 'Trouver la réponse dans les documents, citée mot pour mot',
  'command.ask.question.name': 'question',
  'command.ask.question.description': 'Ce que vous voulez savoir, avec vos propres mots',
  'command.ask.document.name': 'document',
  'command.ask.document.description': 'Chercher dans ce document seulement',
  'command.ask.private.name': 'privé',
  'command.ask.private.description': 'Afficher la réponse pour vous seul',
  'command.find-in-documents.name': 'Chercher dans les documents',
  'command.library.name': 'bibliothèque',
  'command.library.description': 'Parcourir les documents',
  'command.library-list.name': 'lister',
  'command.library-list.description': 'Lister les documents, avec leur taille, leur langue et leur âge',
  'command.library-show.name': 'afficher',
  'command.library-show.description': 'Afficher les titres d’un document et ouvrir ses sections',
  'command.library-show.document.description': 'Le document à afficher',
  'command.quote.name': 'citation',
  'command.quote.description': 'Afficher à nouveau une citation par son code, et vérifier qu’elle est toujours valable',
  'command.quote.code.name': 'code',
  'command.quote.code.description': 'Le code à la fin de la ligne sous une citation',
  'command.help.name': 'aide',
  'command.help.description': 'Ce que vous pouvez faire ici',
  'command.privacy.name': 'confidentialité',
  'command.privacy.description': 'Ce que devient ce que vous écrivez à ce bot',
}
