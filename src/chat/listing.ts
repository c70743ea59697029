import type { LibraryStep, MenuAction } from './library-action.ts'

/** Things one below the other, with what is said of them. All text is plain: whoever shows it escapes it. */
export interface Listing {
  /** Names all of it. */
  readonly heading?: string
  /** Small, below the heading. */
  readonly details?: readonly string[]
  /** YYYY-MM-DD; said in words, after the details. */
  readonly date?: string
  readonly items: readonly ListedItem[]
}

export interface ListedItem {
  /** A name, which may be cut to fit. */
  readonly title?: string
  /** The name of a command in place of a title, shown so that it can be called at once where the platform allows. */
  readonly command?: string
  readonly details: readonly string[]
  /** YYYY-MM-DD; said in words, after the details. */
  readonly date?: string
  /** How many items it stands under, from 0. */
  readonly depth?: number
}

/** One of several things to open. */
export interface Menu {
  /** What the menu is for. */
  readonly placeholder: string
  /** 1 to 25. */
  readonly options: readonly MenuOption[]
  readonly action: MenuAction
}

export interface MenuOption {
  readonly label: string
  readonly description?: string
  /** 1 to 100 characters, each value once. */
  readonly value: string
}

/** A way on through the library. */
export interface Step {
  readonly label: string
  readonly action: LibraryStep
}
