/** The JSON of messages that are shown to many, so that it is not written anew for each; forgotten with the message. */
const texts = new WeakMap<object, string>()

/** The JSON of a message; written at most once where it was noted, and for any other each time. */
export const jsonOf = (message: object): string => texts.get(message) ?? JSON.stringify(message)

/** From then on {@link jsonOf} gives this text for the message. */
export function noteJson(message: object, text: string): void {
  texts.set(message, text)
}
