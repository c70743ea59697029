import type { Chat } from '../../chat/chat.ts'
import type { SentFile } from '../../chat/keeping/brought.ts'
import type { DirectLibrary } from '../../chat/keeping/direct-library.ts'
import type { Keeping } from '../../chat/keeping/keeping.ts'
import type { ChosenChannel } from '../../chat/keeping/scopes.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Visitor } from '../../chat/visitor.ts'
import type { Key } from '../../wording/wording.ts'

/**
 * What people can do by name: a definition and one function from a request to a reply. A command does not know which
 * door it was called through.
 */
export interface Command<Options extends OptionDefinitions = OptionDefinitions> {
  readonly definition: CommandDefinition<Options>
  execute(request: CommandRequest<Options>, chat: Chat): Promise<Reply>
  /**
   * Suggestions for one option while somebody types it, best first.
   *
   * @param others the text options that are filled in besides, by name
   */
  complete?(
    option: keyof Options & string,
    typed: string,
    chat: Chat,
    others: Readonly<Record<string, string>>,
  ): Promise<readonly Completion[]>
  /** True if the person alone shall see the reply. Known before there is one, since a late reply is announced first. */
  isPrivate?(request: CommandRequest<Options>): boolean
}

/** What people can do with somebody's message, from its menu. The reply is for the person alone. */
export interface MessageCommand {
  readonly definition: {
    /** 1 to 32 characters, as the menu shows them. */
    readonly name: string
    /** What it is called in other languages; in English that is its name. */
    readonly localName: Key
  }
  executeOn(message: ChosenMessage, chat: Chat): Promise<Reply>
}

/**
 * What whoever looks after a server's documents can do by name. It is called only in servers that the bot is a member of,
 * and only for those who may manage the server; the reply is for the person alone.
 */
export interface KeepingCommand<Options extends OptionDefinitions = OptionDefinitions> {
  readonly definition: CommandDefinition<Options>
  keep(options: OptionValues<Options>, keeping: Keeping): Promise<Reply>
  /** Given where something may be missing that a form can ask for. */
  readonly form?: {
    isNeeded(options: OptionValues<Options>): boolean
    /** The form, or why there is none. */
    open(options: OptionValues<Options>, keeping: Keeping): Promise<DocumentForm | { readonly why: string }>
  }
  /** Suggestions for one option while somebody types it, best first. */
  complete?(option: keyof Options & string, typed: string, keeping: Keeping): Promise<readonly Completion[]>
}

/** The same with somebody's message, from its menu. */
export interface KeepingMessageCommand {
  readonly definition: MessageCommand['definition']
  keepMessage(message: ChosenMessage, keeping: Keeping): Promise<Reply>
}

/** Asks for the text of a document. */
export interface DocumentForm {
  /** Names the document that is replaced; without it one is added. */
  readonly key?: string
  /** What is filled in as the title already. */
  readonly title?: string
  /** As it was given with the command. */
  readonly language?: string
}

/** What anybody can choose for themselves, in a server that the bot is a member of or in direct messages. */
export interface ChoosingCommand<Options extends OptionDefinitions = OptionDefinitions> {
  readonly definition: CommandDefinition<Options>
  choose(options: OptionValues<Options>, library: DirectLibrary): Promise<Reply>
}

/** A message that somebody chose, and who chose it. */
export interface ChosenMessage {
  /** Empty if it has none. */
  readonly text: string
  readonly attachments: number
  readonly author: string
  /** Opens it where it stands. */
  readonly url: string
  readonly visitor: Visitor
}

export type AnyCommand = NamedCommand | MessageCommand | KeepingMessageCommand

/** Those that are called by name. */
export type NamedCommand = Command | KeepingCommand | ChoosingCommand

/** What several commands have in common: "library" of "library list" and "library show". */
export interface CommandGroup {
  readonly localName: Key
  /** 1 to 100 characters. */
  readonly description: Key
}

export interface CommandDefinition<Options extends OptionDefinitions = OptionDefinitions> {
  /** 1 to 32 lower-case letters, digits, hyphens or underscores; of a group's command two such words with a blank between. */
  readonly name: string
  /** What the command, the last word of its name, is called in other languages; in English that is its name. */
  readonly localName?: Key
  /** Given exactly if the name has two words; all commands of one first word give the same. */
  readonly group?: CommandGroup
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
  | PlainOption<'flag'>
  | PlainOption<'attachment'>
  | PlainOption<'channel'>

interface PlainOption<Type> {
  readonly type: Type
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

type OptionValue<Option extends OptionDefinition> = ValueTypes[Option['type']]

interface ValueTypes {
  readonly text: string
  readonly flag: boolean
  readonly attachment: SentFile
  /** Of a thread the channel that it belongs to. */
  readonly channel: ChosenChannel
}

/** A value that is suggested, and how it is shown; both at most 100 characters. */
export interface Completion {
  readonly name: string
  readonly value: string
}
