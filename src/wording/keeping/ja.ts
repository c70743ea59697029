import type { KeepingCatalogue } from './en.ts'

export const keeping: KeepingCatalogue = {
  'keeping.not-allowed': 'これはサーバーを管理できる人だけが行えます。',
  'keeping.only-in-server': 'これは私が参加しているサーバーでのみ使えます。',
  'keeping.no-store': 'ここには文書を保管する場所がありません。私を運用している人が用意できます。',
  'keeping.one-source': 'ファイルかアドレスのどちらか一方だけを指定してください。',
  'keeping.no-language': '「{name}」という言語を知りません。入力中に表示される候補から選んでください。',
  'keeping.message-without-text':
    'このメッセージには文書にできる文字がありません。言葉で書かれたものを選んでください。',
  'keeping.progress.fetched': '取得しています… {done, number} / {total, number}',
  'keeping.progress.read': '読み込んでいます… {done, number} / {total, number}',
  'keeping.progress.split': '段落に分けています… {done, number} / {total, number}',
  'keeping.progress.indexed': '索引を作成しています… {done, number} / {total, number}',
  'keeping.progress.kept': '保存しています… {done, number} / {total, number}',
  'keeping.added': '{count, plural, other {#件の文書を追加しました：}}',
  'keeping.nothing-added': '何も追加されませんでした。',
  'keeping.same': '同じ内容のものがすでにあるため、そのままにしました：{titles}',
  'keeping.headings': '{count, plural, other {見出し#個}}',
  'keeping.pages': '{count, plural, other {#ページ}}',
  'keeping.left-out': '{count, plural, other {#個のファイルを除外しました}}',
  'keeping.more': 'ほか{count, number}件',
  'keeping.left-out.pages-without-text': '{count, plural, other {#ページに文字がないため除外しました}}',
  'keeping.left-out.turned-text': '{count, plural, other {#ページで、ほかの行と向きの違う文字を除外しました}}',
  'keeping.left-out.pictures': '{count, plural, other {画像#枚を除外しました}}',
  'keeping.left-out.lines':
    '{count, plural, other {質問と回答のそろっていない#行を除外しました（最初は{first, number}行目）}}',
  'keeping.replaced': '「{title}」を置き換えました：',
  'keeping.citations':
    '前の版の{of, plural, other {#文}}のうち、{kept, number}文が新しい版にもあります。それらの引用は引き続き有効です。ほかの引用については、なくなったとお知らせします。',
  'keeping.unchanged': '「{title}」は前と同じです。新しい版も同じ内容です。',
  'keeping.removed': '「{title}」を削除しました。今後は引用されません。',
  'keeping.reloaded': '{count, plural, other {ウェブから来た文書は#件です：}}',
  'keeping.reload.same': '変更なし',
  'keeping.reload.replaced': '置き換え済み、{of, number}文のうち{kept, number}文は同じ',
  'keeping.nothing-to-reload': 'ウェブから来た文書がないため、再読み込みするものはありません。',
  'keeping.exported': 'このサーバーのすべての文書です。このファイルは、ここでも別のサーバーでもまた追加できます。',
  'keeping.exported-in-parts':
    'このサーバーのすべての文書です。追加できるアーカイブのファイル数は{most, number}個までです。また追加するには、.documents.jsonをそれぞれに入れていくつかに分けてください。',
  'keeping.nothing-to-export': 'このサーバーにはまだ独自の文書がありません。',
  'keeping.export-too-large':
    'ファイルがここで送れる上限の{most, number} MBを超えます。私を運用している人がコマンドラインで書き出せます：verbatim export',
  'keeping.ambiguous': '「{name}」という名前の文書が複数あります。入力中に表示される候補から選んでください。',
  'keeping.several-documents':
    'アーカイブには{count, plural, other {#件の文書}}が入っていますが、1件の文書は1件でしか置き換えられません。置き換えるファイルを選んでください。',
  'keeping.not-own':
    'この文書は私を運用している人のものなので、ここでは変更できません。/settings shared で非表示にできます。',
  'keeping.full.documents':
    'このサーバーの文書が上限の{most, number}件を超えます。いくつか削除して、もう一度お試しください。',
  'keeping.full.passages':
    'このサーバーの文書が上限の{most, number}段落を超えます。いくつか削除して、もう一度お試しください。',
  'keeping.conflict': 'ほかの人が同時にこの文書を変更し、その版が残りました。確かめてから、もう一度お試しください。',
  'keeping.interrupted':
    '処理の途中で私は終了します。再開すると続きを行います。そのときに文書の一覧で確かめてください。',
  'keeping.asked-before': 'これはすでに依頼されており、処理中または完了しています。文書の一覧で確かめてください。',
  'keeping.no-page':
    'この文書はウェブから来たものではないため、再読み込みできません。代わりに新しい版に置き換えてください。',
  'keeping.document.too-large': 'ファイルが{most, number} MBを超えています。小さく分けてください。',
  'keeping.document.too-long': 'ファイルの文章が {most, number} 文字を超えています。小さなファイルに分けてください。',
  'keeping.document.too-many-pages':
    'ファイルは{pages, number}ページあり、上限は{most, number}ページです。小さく分けてください。',
  'keeping.document.unpacks-too-large':
    '展開すると{most, number} MBを超えるか、圧縮時よりはるかに大きくなります。中のファイルを1つずつ渡してください。',
  'keeping.document.too-many-files':
    'アーカイブに{most, number}個を超えるファイルがあります。いくつかに分けてください。',
  'keeping.document.nested-archive': 'アーカイブの中のアーカイブです。展開して中身を渡してください。',
  'keeping.document.nested-too-deep':
    'ファイルの入れ子が実際の文書よりも深くなっています。プレーンテキストなど、より単純な形で保存してください。',
  'keeping.document.takes-too-long':
    '読み込みに{most, number}秒を超える時間がかかります。分けるか、より単純な形で保存してください。',
  'keeping.document.encrypted':
    'この{format}は暗号化されていて、読める文字がありません。パスワードなしで保存してください。',
  'keeping.document.no-text':
    'この{format}には文字がなく、ページの画像だけです。スキャンではないものを渡すか、先に文字認識をかけてください。',
  'keeping.document.empty': '文字がありません。言葉で書かれたものを渡してください。',
  'keeping.document.damaged':
    '読み込める{format}ではありません。壊れている可能性があります。保存し直して、もう一度お試しください。',
  'keeping.document.unknown-format': 'この種類は読めません。{endings} で終わるファイルを使ってください。',
  'keeping.document.not-its-format':
    '名前では{format}ですが、中身は別のものです。正しい拡張子にするか、保存し直してください。',
  'keeping.document.not-text': 'UTF-8でも、指定された文字コードでもありません。UTF-8のテキストとして保存してください。',
  'keeping.document.bad-front-matter': '冒頭の情報に誤りがあります：{detail}。直してから、もう一度お試しください。',
  'keeping.document.no-questions':
    '質問と回答のそろった行がありません。2つの列またはフィールドを question と answer にしてください。',
  'keeping.page.no-address':
    'アドレスではありません。https://example.org/rules のように、https: または http: で始まります',
  'keeping.page.not-http':
    'https: または http: で始まるアドレスだけが読めます。そのようなものを使うか、ファイルを渡してください。',
  'keeping.page.private-address':
    'このアドレスは私的なネットワークの中にあり、読みません。ページをファイルとして渡してください。',
  'keeping.page.not-found':
    'このアドレスにページがありません。ブラウザーで開いて、そこからアドレスをコピーしてください。',
  'keeping.page.refused':
    'ページを受け取れませんでした（ステータス{status, number}）。ログインが必要かもしれません。ファイルとして渡してください。',
  'keeping.page.unreachable': 'アドレスに接続できません。確かめてから、後でもう一度お試しください。',
  'keeping.page.too-many-redirects':
    'アドレスの転送が{most, plural, other {#回}}を超えます。最後に着くアドレスを使ってください。',
  'keeping.page.too-slow': '{most, number}秒以内にページが届きませんでした。後で試すか、ファイルとして渡してください。',
  'keeping.page.too-large': 'ページが{most, number} MBを超えています。必要な部分をファイルとして渡してください。',
  'keeping.page.wrong-type':
    'このアドレスにあるものは読めない種類です（{type}）。文章のページか、読めるファイルを使ってください。',
  'keeping.scope.all': '{channel} ではこのサーバーのすべての文書が見えます。',
  'keeping.scope.all-but':
    '{channel}では、ほかのチャンネル専用の{count, plural, other {#件}}を除き、このサーバーのすべての文書が見えます。',
  'keeping.scope.unseen': 'どのチャンネルにも指定されていないため、今はどこでも見えません：{titles}。',
  'keeping.scope.some': '{channel} で見えるのは{count, plural, other {次の#件の文書だけです：}}',
  'keeping.scope.none': '{channel} ではどの文書も見えません。文書を指定するか、すべてを見えるようにしてください。',
  'keeping.scope.threads': 'これはチャンネルのスレッドにも当てはまります。',
  'keeping.scope.this-channel': 'このチャンネル',
  'keeping.scope.confined': 'この文書は、指定されたチャンネルでのみ見えます。',
  'keeping.scope.open': 'この文書は、制限のないすべてのチャンネルで見えます。',
  'keeping.scope.needs-document': 'どの文書かを指定してください。',
  'keeping.scope.everything-alone': '文書を指定するか、すべて見えるようにするか、どちらか一方にしてください。',
  'settings.shared.shown': '私を運用している人の文書は、このサーバーで見えます。',
  'settings.shared.hidden': '私を運用している人の文書は、このサーバーでは非表示です。',
  'settings.dm.here': '私とのダイレクトメッセージでは、このサーバーの文書からもお答えします。',
  'settings.dm.other': '私とのダイレクトメッセージでは、選んでいただいたサーバーの文書からもお答えします。',
  'settings.dm.none':
    '私とのダイレクトメッセージでは、どのサーバーの文書からもお答えしません。これについては何も保存されていません。',
  'settings.dm.choose-in-server': '使いたい文書のあるサーバーで、このコマンドを使ってください。',
  'help.keepers': '文書を管理する方へ',
  'help.keepers-on-message': 'メッセージのメニューの「アプリ」にある「{command}」で、そのメッセージを文書にできます。',
  'form.add.title': '文書を追加',
  'form.replace.title': '文書を置き換え',
  'form.document.title': 'タイトル',
  'form.document.text': '本文',
  'form.document.hint': '4,000文字まで貼り付けられます。そのまま引用されます。',
  'command.add-to-documents.name': '文書に追加',
  'command.documents.name': '文書',
  'command.documents.description': 'このサーバーの文書を管理します',
  'command.documents-add.name': '追加',
  'command.documents-add.description': '文書を追加します（ファイル、ウェブページ、貼り付けた文章）',
  'command.documents-add.file.name': 'ファイル',
  'command.documents-add.file.description':
    'テキスト、Markdown、HTML、PDF、Word、CSV、JSON Lines、またはその.zip（10 MBまで）',
  'command.documents-add.url.name': 'url',
  'command.documents-add.url.description': 'ウェブページのアドレス',
  'command.documents-add.title.name': 'タイトル',
  'command.documents-add.title.description': '表示される名前。省くとファイルの内容から決まります',
  'command.documents-add.language.name': '言語',
  'command.documents-add.language.description': '書かれている言語。省くと自動で判断します',
  'command.documents-replace.name': '置き換え',
  'command.documents-replace.description': '文書を新しい版に置き換えます',
  'command.documents-replace.document.description': '置き換える文書',
  'command.documents-remove.name': '削除',
  'command.documents-remove.description': '文書を完全に削除します',
  'command.documents-remove.document.description': '削除する文書',
  'command.documents-reload.name': '再読み込み',
  'command.documents-reload.description': 'ウェブから来た文書を読み込み直します',
  'command.documents-reload.document.description': 'この文書だけ',
  'command.documents-export.name': '書き出し',
  'command.documents-export.description': 'このサーバーのすべての文書を1つのファイルで受け取ります',
  'command.documents-scope.name': '範囲',
  'command.documents-scope.description': 'チャンネルでどの文書が見えるかを決める、または確かめます',
  'command.documents-scope.channel.name': 'チャンネル',
  'command.documents-scope.channel.description': 'チャンネル（スレッドを含む）',
  'command.documents-scope.document.description': 'この文書を見えるようにします。見えるのは指定したものだけです',
  'command.documents-scope.remove.name': '削除',
  'command.documents-scope.remove.description': 'チャンネルでこの文書を見えなくします',
  'command.documents-scope.only-here.name': 'ここだけ',
  'command.documents-scope.only-here.description': 'この文書を、指定したチャンネル以外では見えなくします',
  'command.documents-scope.everything.name': 'すべて',
  'command.documents-scope.everything.description': 'チャンネルで再びすべての文書を見えるようにします',
  'command.settings.name': '設定',
  'command.settings.description': 'どこでどの文書が答えるか',
  'command.settings-dm-library.name': 'dm-ライブラリ',
  'command.settings-dm-library.description': '私のダイレクトメッセージでも、このサーバーの文書から答えます',
  'command.settings-dm-library.use.name': '使う',
  'command.settings-dm-library.use.description': 'Trueでこのサーバーを選び、Falseで取り消します',
  'command.settings-shared.name': '共有',
  'command.settings-shared.description': 'このボットを運用している人の文書を、ここで表示または非表示にします',
  'command.settings-shared.show.name': '表示',
  'command.settings-shared.show.description': 'Trueで表示、Falseで非表示',
}
