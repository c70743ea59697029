import { noStemmer } from '../stemmer.ts'
import { Language } from './language.ts'

export const chinese = new Language({
  tag: 'zh',
  alsoTagged: ['yue', 'cmn'],
  stem: noStemmer,
  joinsFunctionWords: true,
  functionWords: `
    的 地 得 了 着 著 过 過 吗 嗎 呢 吧 啊 呀 嘛 么 麼 之 其 所
    我 你 您 他 她 它 们 們 我们 我們 你们 你們 他们 他們 她们 她們 它们 它們 自己 咱们 大家
    这 這 那 此 该 該 这个 這個 那个 那個 这些 這些 那些 这里 這裡 那里 那裡 这样 這樣 那样 那樣 某 各 每
    是 在 有 没有 沒有 为 為 被 把 将 將 由 于 於 对 對 从 從 向 到 给 給 跟 和 与 與 及 以 以及 或 或者 而 而且 并 並 并且 但 但是 因为 因為 所以 如果 虽然 雖然 还是 還是
    不 没 沒 很 都 也 就 又 再 还 還 只 才 已 已经 已經 更 最 太 非常 会 會 能 能够 能夠 可以 可 要 想 应该 應該 必须 必須
    谁 誰 什么 什麼 甚么 哪 哪里 哪裡 哪儿 哪兒 哪个 哪個 哪些 何 何时 何時 为什么 為什麼 怎么 怎麼 怎样 怎樣 如何 几 幾 多少 多 时候 時候 什么时候 什麼時候
    多少钱 多少錢 多久 多大 多高 几点 幾點 哪年 几年 幾年
    个 個 些 等 上 下 里 裡 中 内 內 外 时 時
  `,
  askingWords: `请 請 请问 請問 告诉 告訴 知道 想知道 说 說 解释 解釋 谢谢 謝謝 你好 您好 问 問 一下`,
  goingOn: '那 那么 那麼 还有 還有 另外 而',
  pronouns: '他 她 它 他们 他們 她们 她們 它们 它們 那里 那裡 其',
})
