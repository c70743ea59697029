/** What each table holds. Truth values are 0 or 1; times are in ms since 1970. */
export interface Tables {
  communities: CommunityRow
  documents: DocumentRow
  indexes: IndexRow
  scoped_channels: ScopedChannelRow
  scopes: ScopeRow
  jobs: JobRow
  choices: ChoiceRow
  secrets: SecretRow
}

/** One for each community that was ever changed; writers of one community wait for each other at its row. */
export interface CommunityRow {
  id: string
  revision: number
  shows_shared: number
}

export interface DocumentRow extends EntryRow {
  /** The text, word for word. */
  text: string
  /** JSON: all else that a document has. */
  details: string
  segment: Uint8Array
}

/** A document's row without what is large. */
export interface EntryRow {
  community: string
  id: string
  /** Documents are listed in the order of this number; one that is replaced keeps it. */
  position: number
  hash: string
  bytes_hash: string
  title: string
  language: string
  media_type: string
  /** JSON. */
  origin: string
  passage_count: number
  added_at: number
  changed_at: number
  is_confined: number
}

/** One part of what was worked out of a community's documents, under a name; it is gone as soon as one of them changes. */
export interface IndexRow {
  community: string
  name: string
  /** From 0. */
  part: number
  /** How many parts there are when all are there. */
  parts: number
  kept_at: number
  bytes: Uint8Array
}

/** A channel that sees only documents of its scope, which may be none. */
export interface ScopedChannelRow {
  community: string
  channel: string
}

export interface ScopeRow {
  community: string
  channel: string
  document: string
  position: number
}

/** A job that is done stays for a while without what it was. */
export interface JobRow {
  id: string
  community: string
  request: string
  bytes: Uint8Array | null
  attempts: number
  added_at: number
  worker: string | null
  lease_until: number | null
  done_at: number | null
}

export interface ChoiceRow {
  /** Keyed hash of the person's id. */
  person: string
  community: string
}

/** Random keys of this database, made on first use. */
export interface SecretRow {
  name: string
  value: Uint8Array
}
