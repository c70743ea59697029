/** Which columns of a table hold the questions and the answers, from 0. */
export interface Columns {
  readonly question: number
  readonly answer: number
}

/** In English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Norwegian, Russian, Chinese and Japanese. */
const QUESTION =
  /^(?:(?:questions?|prompts?|fragen?|preguntas?|domand[ae]|perguntas?|quest(?:ão|ões)|vra(?:ag|gen)|fråg(?:a|or)|spørsmål|вопросы?)(?!\p{L})|问题|問題|提问|質問)/iu
const ANSWER =
  /^(?:(?:answers?|responses?|repl(?:y|ies)|antwort(?:en)?|r[ée]ponses?|respuestas?|rispost[ae]|respostas?|antwoord(?:en)?|svar|ответы?)(?!\p{L})|答案|回答|答复|答え)/iu

/** One letter or such a word alone is meant before "Question text"; "Question ID" is not. */
const ofNames = (names: readonly string[], word: RegExp, letter: string): number => {
  const exact = names.findIndex(name => name.toLowerCase() === letter || word.exec(name)?.[0] === name)
  return exact >= 0 ? exact : names.findIndex(name => word.test(name) && !/[\s_-](?:id|nr|no|number)$/iu.test(name))
}

/** The columns that the first line of a table names; undefined if it names none. */
export function columnsIn(header: readonly string[]): Columns | undefined {
  const names = header.map(name => name.trim().normalize('NFC'))
  const question = ofNames(names, QUESTION, 'q')
  const answer = ofNames(names, ANSWER, 'a')
  return question >= 0 && answer >= 0 ? { question, answer } : undefined
}
