import type { Chat } from '../chat/chat.ts'
import type { Reply } from '../chat/reply.ts'
import type { Visitor } from '../chat/visitor.ts'
import type { Key } from '../wording/wording.ts'

/**
 * What people can do by name: a definition and one function from a request to a reply. A command does not know which
 * door it was called through.
 */
export interface Command<Options extends OptionDefinitions = OptionDefinitions> {
  readonly definition: CommandDefinition<Options>
  execute(request: CommandRequest<Options>, chat: Chat): Promise<Reply>
  /** Suggestions for one option while somebody types it, best first. */
  complete?(option: keyof Options & string, typed: string, chat: Chat): Promise<readonly Completion[]>
  /** True if the person alone shall see the reply. Known before there is one, since a late reply is announced first. */
  isPrivate?(request: CommandRequest<Options>): boolean
}

export interface CommandDefinition<Options extends OptionDefinitions = OptionDefinitions> {
  /** 1 to 32 lower-case letters, digits, hyphens or underscores. */
  readonly name: string
  /** What it is called in other languages; in English that is its name. */
  readonly localName?: Key
  /** 1 to 100 characters. */
  readonly description: Key
  /** By name, in the order in which they are offered; those that are required come first. */
  readonly options: Options
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>

export type OptionDefinition =
  | {
      readonly type: 'text'
      readonly localName?: Key
      readonly description: Key
      readonly isRequired?: boolean
      /** In UTF-16 code units, 1 to 6000. */
      readonly maxLength?: number
      /** True if {@link Command.complete} suggests values for it. */
      readonly isCompleted?: boolean
    }
  | {
      readonly type: 'flag'
      readonly localName?: Key
      readonly description: Key
      readonly isRequired?: boolean
    }

export interface CommandRequest<Options extends OptionDefinitions = OptionDefinitions> {
  readonly options: OptionValues<Options>
  readonly visitor: Visitor
  /** The questions before this one in the same conversation, oldest first, where the door knows them. */
  readonly history?: readonly string[]
}

/** Values by the names of the options; those that are not required may be missing. */
export type OptionValues<Options extends OptionDefinitions> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly isRequired: true }
    ? OptionValue<Options[Name]>
    : OptionValue<Options[Name]> | undefined
}

type OptionValue<Option extends OptionDefinition> = Option extends { readonly type: 'flag' } ? boolean : string

/** A value that is suggested, and how it is shown; both at most 100 characters. */
export interface Completion {
  readonly name: string
  readonly value: string
}
