import type { KeepingCatalogue } from './en.ts'

export const keeping: KeepingCatalogue = {
  'keeping.not-allowed': 'Seule une personne qui peut gérer le serveur peut faire cela.',
  'keeping.only-in-server': 'Cela ne fonctionne que sur un serveur dont je suis membre.',
  'keeping.no-store': 'Il n’y a ici aucun endroit où conserver des documents. La personne qui me gère peut y remédier.',
  'keeping.one-source': 'Donnez soit un fichier, soit une adresse, mais pas les deux.',
  'keeping.no-language': 'Je ne connais pas la langue « {name} ». Choisissez-en une parmi les suggestions.',
  'keeping.message-without-text':
    'Ce message n’a pas de texte dont on pourrait faire un document. Choisissez-en un qui dit quelque chose avec des mots.',
  'keeping.progress.fetched': 'Récupération… {done, number} sur {total, number}',
  'keeping.progress.read': 'Lecture… {done, number} sur {total, number}',
  'keeping.progress.split': 'Découpage en passages… {done, number} sur {total, number}',
  'keeping.progress.indexed': 'Indexation… {done, number} sur {total, number}',
  'keeping.progress.kept': 'Enregistrement… {done, number} sur {total, number}',
  'keeping.added':
    '{count, plural, one {# document a été ajouté :} many {# de documents ont été ajoutés :} other {# documents ont été ajoutés :}}',
  'keeping.nothing-added': 'Rien n’a été ajouté.',
  'keeping.same': 'Déjà présent avec le même contenu, et laissé tel quel : {titles}.',
  'keeping.headings': '{count, plural, one {# titre} many {# de titres} other {# titres}}',
  'keeping.pages': '{count, plural, one {# page} many {# de pages} other {# pages}}',
  'keeping.left-out':
    '{count, plural, one {# fichier a été laissé de côté} many {# de fichiers ont été laissés de côté} other {# fichiers ont été laissés de côté}}',
  'keeping.more': 'et {count, number} de plus',
  'keeping.left-out.pages-without-text':
    '{count, plural, one {# page n’a pas de texte et a été laissée de côté} many {# de pages n’ont pas de texte et ont été laissées de côté} other {# pages n’ont pas de texte et ont été laissées de côté}}',
  'keeping.left-out.turned-text':
    '{count, plural, one {# page a du texte tourné, qui a été laissé de côté} many {# de pages ont du texte tourné, qui a été laissé de côté} other {# pages ont du texte tourné, qui a été laissé de côté}}',
  'keeping.left-out.pictures':
    '{count, plural, one {# image a été laissée de côté} many {# d’images ont été laissées de côté} other {# images ont été laissées de côté}}',
  'keeping.left-out.lines':
    '{count, plural, one {# ligne sans question ni réponse a été laissée de côté : la ligne {first, number}} many {# de lignes sans question ni réponse ont été laissées de côté, la première est la ligne {first, number}} other {# lignes sans question ni réponse ont été laissées de côté, la première est la ligne {first, number}}}',
  'keeping.replaced': '« {title} » a été remplacé :',
  'keeping.citations':
    'Sur {of, plural, one {# phrase} many {# de phrases} other {# phrases}} de la version précédente, {kept, number} figurent encore dans la nouvelle. Leurs citations restent valables ; des autres, le bot dit qu’elles ont disparu.',
  'keeping.unchanged': '« {title} » n’a pas changé : la nouvelle version dit la même chose.',
  'keeping.removed': '« {title} » a été retiré. Plus rien n’en est cité.',
  'keeping.reloaded':
    '{count, plural, one {# document venait du web :} many {# de documents venaient du web :} other {# documents venaient du web :}}',
  'keeping.reload.same': 'inchangé',
  'keeping.reload.replaced': 'remplacé, {kept, number} phrases sur {of, number} comme avant',
  'keeping.nothing-to-reload': 'Aucun document ici ne vient du web, il n’y a donc rien à recharger.',
  'keeping.exported':
    'Voici tous les documents de ce serveur. Le fichier peut être ajouté à nouveau, ici ou sur un autre serveur.',
  'keeping.exported-in-parts':
    'Voici tous les documents de ce serveur. Une archive ajoutée peut contenir {most, number} fichiers : pour ajouter celle-ci à nouveau, partagez-la en plusieurs, chacune avec le fichier .documents.json.',
  'keeping.nothing-to-export': 'Ce serveur n’a pas encore de documents à lui.',
  'keeping.export-too-large':
    'Le fichier dépasserait {most, number} Mo, le maximum qui peut être envoyé ici. La personne qui me gère peut l’écrire en ligne de commande : verbatim export',
  'keeping.ambiguous':
    'Plusieurs documents s’appellent « {name} ». Choisissez le bon parmi les suggestions qui s’affichent pendant la saisie.',
  'keeping.several-documents':
    'L’archive contient {count, plural, one {# document} other {# documents}}, et un document est remplacé par un seul. Choisissez le fichier qui doit prendre sa place.',
  'keeping.not-own':
    'Ce document appartient à la personne qui me gère et ne peut pas être modifié ici. Il peut être masqué avec /settings shared.',
  'keeping.full.documents':
    'Ce serveur aurait plus de {most, number} documents, et c’est le maximum. Retirez-en, puis réessayez.',
  'keeping.full.passages':
    'Les documents de ce serveur auraient plus de {most, number} passages, et c’est le maximum. Retirez-en, puis réessayez.',
  'keeping.conflict':
    'Quelqu’un d’autre a modifié ce document au même moment, et sa version est restée. Regardez-la, puis réessayez.',
  'keeping.interrupted':
    'On m’arrête pendant cette tâche. Elle reprendra dès mon retour : listez alors les documents pour voir.',
  'keeping.asked-before': 'Cela a déjà été demandé : c’est en cours ou terminé. Listez les documents pour voir.',
  'keeping.no-page':
    'Ce document ne vient pas du web et ne peut pas être rechargé. Remplacez-le plutôt par une nouvelle version.',
  'keeping.document.too-large': 'Le fichier dépasse {most, number} Mo. Divisez-le en fichiers plus petits.',
  'keeping.document.too-long':
    'Le texte du fichier dépasse {most, number} caractères. Divisez-le en fichiers plus petits.',
  'keeping.document.too-many-pages':
    'Le fichier a {pages, number} pages, et {most, number} est le maximum. Divisez-le en fichiers plus petits.',
  'keeping.document.unpacks-too-large':
    'Décompressé, le fichier dépasserait {most, number} Mo ou serait bien plus grand que compressé. Apportez un par un les fichiers qu’il contient.',
  'keeping.document.too-many-files': 'L’archive contient plus de {most, number} fichiers. Divisez-la en plusieurs.',
  'keeping.document.nested-archive':
    'C’est une archive dans une archive. Décompressez-la et apportez ce qu’elle contient.',
  'keeping.document.nested-too-deep':
    'Le fichier est imbriqué plus profondément que tout vrai document. Enregistrez-le sous une forme plus simple, comme du texte brut.',
  'keeping.document.takes-too-long':
    'La lecture du fichier prend plus de {most, number} s. Divisez-le ou enregistrez-le sous une forme plus simple.',
  'keeping.document.encrypted':
    'Le fichier ({format}) est chiffré, il n’y a donc pas de texte à lire. Enregistrez-le sans mot de passe.',
  'keeping.document.no-text':
    'Le fichier ({format}) ne contient pas de texte, seulement des images de pages. Apportez-en un qui n’est pas numérisé, ou passez-le d’abord à la reconnaissance de texte.',
  'keeping.document.empty': 'Il n’y a pas de texte dedans. Apportez quelque chose qui dit quelque chose avec des mots.',
  'keeping.document.damaged':
    'Ce n’est pas un fichier ({format}) lisible : il est peut-être endommagé. Enregistrez-le à nouveau, puis réessayez.',
  'keeping.document.unknown-format': 'Je ne peux pas lire ce genre de fichier. Utilisez un fichier en {endings}.',
  'keeping.document.not-its-format':
    'D’après son nom, c’est du {format}, mais son contenu est autre chose. Donnez-lui la bonne extension ou enregistrez-le à nouveau.',
  'keeping.document.not-text':
    'Ce n’est pas du texte en UTF-8 ni dans l’encodage indiqué. Enregistrez-le comme texte en UTF-8.',
  'keeping.document.bad-front-matter': 'Son en-tête est incorrect : {detail}. Corrigez-le, puis réessayez.',
  'keeping.document.no-questions':
    'Aucune ligne n’a à la fois une question et une réponse. Nommez les deux colonnes, ou champs, question et answer.',
  'keeping.page.no-address':
    'Ce n’est pas une adresse. Une adresse ressemble à https://example.org/rules et commence par https: ou http:',
  'keeping.page.not-http':
    'Seules les adresses qui commencent par https: ou http: peuvent être lues. Utilisez-en une, ou apportez le fichier lui-même.',
  'keeping.page.private-address':
    'Cette adresse se trouve dans un réseau privé, où je ne lis rien. Apportez la page sous forme de fichier.',
  'keeping.page.not-found':
    'Il n’y a pas de page à cette adresse. Ouvrez-la dans un navigateur et copiez l’adresse de là.',
  'keeping.page.refused':
    'La page n’a pas été fournie (statut {status, number}). Elle est peut-être réservée aux personnes connectées : apportez-la sous forme de fichier.',
  'keeping.page.unreachable': 'L’adresse est injoignable. Vérifiez-la, puis réessayez plus tard.',
  'keeping.page.too-many-redirects':
    'L’adresse redirige plus de {most, plural, one {# fois} other {# fois}}. Utilisez celle où elle aboutit.',
  'keeping.page.too-slow':
    'La page n’est pas arrivée en {most, number} s. Réessayez plus tard, ou apportez-la sous forme de fichier.',
  'keeping.page.too-large': 'La page dépasse {most, number} Mo. Apportez la partie utile sous forme de fichier.',
  'keeping.page.wrong-type':
    'Ce qui se trouve à cette adresse est d’un genre que je ne peux pas lire ({type}). Utilisez une page de texte ou un fichier que je peux lire.',
  'keeping.scope.all': '{channel} voit tous les documents de ce serveur.',
  'keeping.scope.all-but':
    '{channel} voit tous les documents de ce serveur sauf {count, plural, one {# qui n’est destiné} other {# qui ne sont destinés}} qu’à d’autres salons.',
  'keeping.scope.unseen': 'Visible dans aucun salon désormais, car nommé pour aucun : {titles}.',
  'keeping.scope.some':
    '{channel} voit seulement {count, plural, one {ce document :} many {ces # de documents :} other {ces # documents :}}',
  'keeping.scope.none': '{channel} ne voit aucun document. Désignez-en un pour lui, ou laissez-le tout voir.',
  'keeping.scope.threads': 'Cela vaut aussi pour les fils du salon.',
  'keeping.scope.this-channel': 'Ce salon',
  'keeping.scope.confined': 'Le document n’est visible que dans les salons pour lesquels il est désigné.',
  'keeping.scope.open': 'Le document est visible dans chaque salon qui n’est pas limité.',
  'keeping.scope.needs-document': 'Désignez le document dont il s’agit.',
  'keeping.scope.everything-alone': 'Désignez un document ou laissez le salon tout voir, mais pas les deux.',
  'settings.shared.shown': 'Les documents de la personne qui me gère sont visibles sur ce serveur.',
  'settings.shared.hidden': 'Les documents de la personne qui me gère sont masqués sur ce serveur.',
  'settings.dm.here': 'Dans vos messages privés avec moi, je réponds aussi à partir des documents de ce serveur.',
  'settings.dm.other':
    'Dans vos messages privés avec moi, je réponds aussi à partir des documents d’un serveur que vous avez choisi.',
  'settings.dm.none':
    'Dans vos messages privés avec moi, je ne réponds à partir des documents d’aucun serveur. Rien n’est conservé à ce sujet.',
  'settings.dm.choose-in-server': 'Utilisez cette commande sur le serveur dont vous voulez les documents.',
  'help.keepers': 'Pour les personnes qui s’occupent des documents',
  'help.keepers-on-message': '{command}, dans le menu d’un message sous « Applications », en fait un document.',
  'form.add.title': 'Ajouter un document',
  'form.replace.title': 'Remplacer un document',
  'form.document.title': 'Titre',
  'form.document.text': 'Texte',
  'form.document.hint': 'Collez jusqu’à 4 000 caractères. Le texte est cité tel quel.',
  'command.add-to-documents.name': 'Ajouter aux documents',
  'command.documents.name': 'documents',
  'command.documents.description': 'S’occuper des documents de ce serveur',
  'command.documents-add.name': 'ajouter',
  'command.documents-add.description': 'Ajouter un document : un fichier, une page du web ou du texte collé',
  'command.documents-add.file.name': 'fichier',
  'command.documents-add.file.description':
    'Texte, Markdown, HTML, PDF, Word, CSV ou JSON par lignes, ou un .zip de ceux-ci ; jusqu’à 10 Mo',
  'command.documents-add.url.name': 'url',
  'command.documents-add.url.description': 'L’adresse d’une page du web',
  'command.documents-add.title.name': 'titre',
  'command.documents-add.title.description': 'Le nom que l’on voit ; sinon celui que dit le fichier',
  'command.documents-add.language.name': 'langue',
  'command.documents-add.language.description': 'La langue dans laquelle il est écrit ; sinon je la devine',
  'command.documents-replace.name': 'remplacer',
  'command.documents-replace.description': 'Mettre une nouvelle version à la place d’un document',
  'command.documents-replace.document.description': 'Le document à remplacer',
  'command.documents-remove.name': 'retirer',
  'command.documents-remove.description': 'Retirer définitivement un document',
  'command.documents-remove.document.description': 'Le document à retirer',
  'command.documents-reload.name': 'recharger',
  'command.documents-reload.description': 'Recharger les documents venus du web',
  'command.documents-reload.document.description': 'Seulement celui-ci',
  'command.documents-export.name': 'exporter',
  'command.documents-export.description': 'Obtenir tous les documents de ce serveur dans un fichier',
  'command.documents-scope.name': 'portée',
  'command.documents-scope.description': 'Décider quels documents un salon voit, ou le savoir',
  'command.documents-scope.channel.name': 'salon',
  'command.documents-scope.channel.description': 'Le salon, avec ses fils',
  'command.documents-scope.document.description': 'Il voit celui-ci, et seulement ce qui est désigné ainsi',
  'command.documents-scope.remove.name': 'retirer',
  'command.documents-scope.remove.description': 'Le salon ne voit plus ce document',
  'command.documents-scope.only-here.name': 'ici-seulement',
  'command.documents-scope.only-here.description': 'Nulle part ailleurs que là où ce document est désigné',
  'command.documents-scope.everything.name': 'tout',
  'command.documents-scope.everything.description': 'Le salon voit à nouveau tous les documents',
  'command.settings.name': 'réglages',
  'command.settings.description': 'Quels documents répondent où',
  'command.settings-dm-library.name': 'mp-bibliothèque',
  'command.settings-dm-library.description':
    'Dans mes messages privés, répondre aussi à partir des documents de ce serveur',
  'command.settings-dm-library.use.name': 'utiliser',
  'command.settings-dm-library.use.description': 'True choisit ce serveur, False annule le choix',
  'command.settings-shared.name': 'communs',
  'command.settings-shared.description': 'Afficher ou masquer ici les documents de la personne qui gère ce bot',
  'command.settings-shared.show.name': 'afficher',
  'command.settings-shared.show.description': 'True les affiche, False les masque',
}
