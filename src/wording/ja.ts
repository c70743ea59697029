import type { Catalogue } from './en.ts'
import { keeping } from './keeping/ja.ts'

/** The sentences in Japanese, in the polite style. */
export const ja: Catalogue = {
  ...keeping,

  'answer.question': '質問：',
  'answer.closest': '明確な答えは見つかりませんでした。最も近い段落はこちらです：',
  'answer.closest-after-looking':
    '{words}を探しましたが、答えになる文は見つかりませんでした。最も近い段落はこちらです：',
  'answer.places': '{places, plural, other {#か所に記述があります：}}',
  'answer.best-of-places': '{places, plural, other {#か所に記述があります。}}最も関連する{shown, number}か所：',
  'answer.shortened': '1つのメッセージに収まるように短くしました。',
  'answer.quoted': '「{text}」',
  'answer.verbatim': '原文をそのまま引用しています。生成した文章はありません。',
  'answer.did-you-mean': 'もしかして：{question}',
  'answer.shared': '{person} さんが {command} で質問しました',
  'answer.about-message': '{author} の{message}についての質問',
  'answer.the-message': 'メッセージ',
  'answer.somebody': '誰か',

  'source.passage': '{of, number}段落中{ordinal, number}番目',
  'source.line': '{line, number}行目',
  'source.lines': '{first, number}–{last, number}行目',
  'source.page': '{page, number}ページ',
  'source.pages': '{first, number}–{last, number}ページ',
  'source.updated': '{when}に更新',
  'source.open': '出典を開く',
  'source.code': 'コード {code}',

  'choice.more-context': '前後をもっと見る',
  'choice.next-passage': '次の段落を見る（{number, number}/{of, number}）',
  'choice.passage': '{heading}（段落{ordinal, number}）',
  'choice.read-on': '続きを読む',
  'choice.follow-up': '続けて質問する',
  'choice.share': '共有する',
  'choice.helpful': '役に立った',
  'choice.not-helpful': '役に立たなかった',
  'choice.delete': '削除する',
  'choice.search-for': '「{question}」を検索する',

  'unanswered.empty-question': '短い言葉で質問してください。文書に書かれていることを引用します。',
  'unanswered.empty-library': '文書がまだないため、引用できるものがありません。',
  'unanswered.no-match':
    '文書には書かれていません。{words}を含む段落がありません。別の言葉なら見つかるかもしれません。',
  'unanswered.nothing-shared':
    '文書には書かれていません。質問と同じ言葉を含む段落がありません。別の言葉なら見つかるかもしれません。',
  'unanswered.low-confidence': '文書には書かれていません。',

  'chatter.about': '{titles}について、',
  'chatter.more-documents': '{count, plural, other {ほか#件の文書}}',
  'chatter.greeting': 'こんにちは！{about}何か質問してください。書かれていることをそのまま引用します。',
  'chatter.farewell': 'さようなら！またいつでも質問してください。',
  'chatter.thanks': 'どういたしまして！いつでもまた質問してください。',
  'chatter.praise': 'ありがとうございます！いつでもまた質問してください。',
  'chatter.abuse':
    'お役に立てず、すみません。書かれていることしか分かりません。別の言葉で質問すると、もっと見つかるかもしれません。',
  'chatter.about-bot':
    '私はボットで、引用だけをします。{about}何か質問してください。文書を調べて、そのまま引用します。',
  'chatter.other': '書かれていることしか分かりません。{about}何か質問してください。そのまま引用します。',

  'problem.changed': 'この文書はその後変更されたか、削除されました。もう一度質問すると、今ある内容を検索します。',
  'problem.button-not-understood': 'このボタンはもう読み取れません。もう一度質問すると、新しい回答が得られます。',
  'problem.unknown-command':
    'このコマンドはもうありません。今あるコマンドがDiscordに表示されるまで、1分ほどかかることがあります。',
  'problem.failed': '問題が発生し、ログに記録されました。もう一度お試しください。',
  'problem.only-text': '読めるのは文字だけです。言葉で質問してください。文書に書かれていることを引用します。',
  'problem.no-such-document': '「{name}」という文書はありません。入力中に表示される候補から選んでください。',
  'problem.option-missing': '「{option}」を入力してください。',
  'problem.option-too-long': '「{option}」が長すぎます。{most, plural, other {#文字}}以内にしてください。',
  'problem.cannot-share':
    'このアプリはこのサーバーにインストールされておらず、ここでは自分のアプリを公開で使えません。回答はあなただけに表示されたままです。',
  'problem.cannot-delete': '削除できるのは、質問した人か、ここでメッセージを管理できる人だけです。',
  'problem.form-incomplete': 'フォームに入力して、もう一度送信してください。',
  'problem.message-of-files':
    '読めるのは文字だけですが、このメッセージには文字がありません。言葉が書かれたメッセージを選んでください。',
  'problem.message-without-text':
    'このメッセージには、調べられる文字がありません。言葉が書かれたメッセージを選んでください。',

  'message.name-alone': '私の名前の横に質問を書いてください。文書に書かれていることを引用します。',
  'message.not-shown':
    'Discordの仕組みにより、そのメッセージの内容が見えません。メッセージのメニューを開き、「アプリ」から「文書から探す」を選んでください。',
  'message.voice': 'ボイスメッセージは聞けません。言葉で質問してください。文書に書かれていることを引用します。',
  'message.picture': '画像は見られません。言葉で質問してください。文書に書かれていることを引用します。',
  'message.file': 'ファイルは開けません。言葉で質問してください。文書に書かれていることを引用します。',
  'message.sticker':
    '素敵なスタンプですが、読めるのは言葉だけです。何か質問してください。文書に書かれていることを引用します。',
  'message.poll': '投票はできません。言葉で質問してください。文書に書かれていることを引用します。',
  'message.embed': '埋め込みの内容は読めません。言葉で質問してください。文書に書かれていることを引用します。',
  'message.forwarded':
    '転送されたメッセージには言葉がありません。言葉で質問してください。文書に書かれていることを引用します。',
  'message.too-fast': '一度に質問が多すぎます。{when}にもう一度質問してください。',
  'message.may-not-write':
    '質問があったチャンネルに書き込む権限がありません。サーバーの管理者が許可できます：「メッセージを送信」。',
  'message.may-not-see':
    '質問があったチャンネルを見る権限がありません。サーバーの管理者が許可できます：「チャンネルを見る」。',
  'message.thread-archived':
    '質問があったスレッドはアーカイブされています。スレッドに書き込んで開いてから、もう一度質問してください。',

  'feedback.helpful': 'ありがとうございます。この段落が役に立つことを、お名前なしで記録しました。',
  'feedback.not-helpful': 'ありがとうございます。ご意見を、お名前なしで記録しました。',

  'form.follow-up.title': '続けて質問する',
  'form.follow-up.question': '質問',
  'form.follow-up.hint': '前の質問と合わせて理解します。',
  'form.feedback.title': '役に立たなかった点は何ですか？',
  'form.feedback.reason': 'この回答のどこに問題がありますか？',
  'form.feedback.reason.wrong-passage': '段落が違います',
  'form.feedback.reason.out-of-date': '内容が古くなっています',
  'form.feedback.reason.not-in-documents': '答えが文書にありません',
  'form.feedback.reason.unclear': '分かりにくいです',
  'form.feedback.remark': '補足（任意）',

  'library.heading': '{count, plural, other {#件の文書}}',
  'library.page': '{pages, number}ページ中{page, number}ページ目',
  'library.passages': '{count, plural, other {#段落}}',
  'library.passage': '段落{ordinal, number}',
  'library.passage-range': '段落{first, number}から{last, number}まで',
  'library.untitled': '名前なし',
  'library.pick-document': '文書の見出しを表示する',
  'library.pick-section': 'セクションを開く',
  'library.previous-page': '前のページ',
  'library.next-page': '次のページ',
  'library.previous-passage': '前の段落を見る（{number, number}/{of, number}）',
  'library.to-outline': '見出しに戻る',
  'library.document-gone': 'この文書はもうありません。もう一度一覧を表示して、今ある文書を確認してください。',
  'library.no-passages': '「{title}」には引用できるものがありません。文字がないためです。',

  'quote.stands': 'この引用は、今も文書の同じ場所に、一字一句そのまま残っています。',
  'quote.moved': 'この引用は、今も文書に一字一句そのまま残っていますが、場所が変わりました。',
  'quote.changed': 'この引用はもう文書にありません。「{title}」はその後変更され、この言葉はなくなりました。',
  'quote.no-such-document': 'このコードに当てはまる文書はありません。削除されたのかもしれません。',
  'quote.no-code':
    'これは引用のコードではありません。コードは k3x9a-7f2kq1-1k3-2f のような形で、引用の下に書かれています。',

  'help.what': '文書をそのまま引用して質問に答えます。自分で回答を書くことはありません。',
  'help.documents': '{documents, plural, =0 {文書はまだありません。} other {#件の文書から引用できます。}}',
  'help.server': 'このサーバーでは',
  'help.direct': 'この会話では',
  'help.elsewhere': 'ここでも、ほかのどこでも',
  'help.mention': 'チャンネルで私にメンションして質問を書くと、答えを返信します。',
  'help.message': '知りたいことをそのまま書いてください。コマンドは要りません。',
  'help.follow-up': '続けて自由に質問できます。前の質問を15分間覚えています。',
  'help.on-message': 'メッセージのメニューの「アプリ」にある {command} で、誰かが書いたことを調べられます。',
  'help.not-member': '私はここのメンバーではないので、使われたコマンドしか見えません。',
  'help.may-be-private': 'サーバーによっては、私のようなアプリの回答があなただけに表示されます。',
  'help.commands': 'コマンド',

  'privacy.heading': '書いた内容の取り扱い',
  'privacy.turns': '私との会話では、続けて質問できるように、最近の質問が15分間メモリに残ります。',
  'privacy.disk':
    'あなたについてディスクに残るのは、/settings dm-library で選んだ内容だけです。IDの代わりにコードを使い、取り消すまで残ります。質問も回答も残りません。',
  'privacy.documents': 'モデレーターが文書として追加したものは、利用者のメッセージも含め、削除されるまで保存されます。',
  'privacy.log': 'ログに残るのは、起動、接続、失敗の時刻と、回答への評価です。質問や名前は含まれません。',
  'privacy.network':
    'Discordに送るものと、モデレーターが追加したページの取得以外は、このマシンの外に出ません。Discordは独自のポリシーに従ってメッセージを保存します。',
  'privacy.messages': '私に向けられたメッセージを読みます。コマンド、私へのメンション、私だけに書かれた内容です。',
  'privacy.policy':
    'ポリシーの全文は、このプログラムに付属するファイル PRIVACY.md にあります。私を運用している人に見せてもらえます。',

  'presence.documents': '{count, plural, =0 {引用できる文書はまだありません} other {#件の文書から引用します}}',

  'command.ask.name': '質問',
  'command.ask.description': '文書から答えを探し、そのまま引用します',
  'command.ask.question.name': '質問内容',
  'command.ask.question.description': '知りたいことを自分の言葉で書いてください',
  'command.ask.document.name': '文書',
  'command.ask.document.description': 'この文書の中だけを探します',
  'command.ask.private.name': '自分だけに表示',
  'command.ask.private.description': '回答を自分だけに表示します',
  'command.find-in-documents.name': '文書から探す',
  'command.library.name': 'ライブラリ',
  'command.library.description': '文書を見て回ります',
  'command.library-list.name': '一覧',
  'command.library-list.description': '文書の一覧を、長さ、言語、更新時期とともに表示します',
  'command.library-show.name': '表示',
  'command.library-show.description': '1つの文書の見出しを表示し、セクションを開きます',
  'command.library-show.document.description': '表示する文書',
  'command.quote.name': '引用',
  'command.quote.description': 'コードから引用をもう一度表示し、今も文書にあるか確かめます',
  'command.quote.code.name': 'コード',
  'command.quote.code.description': '引用の下の行の最後にあるコード',
  'command.help.name': 'ヘルプ',
  'command.help.description': 'ここでできること',
  'command.privacy.name': 'プライバシー',
  'command.privacy.description': 'このボットに書いた内容の取り扱い',
}
