import type { Kysely, Migration } from 'kysely'

/**
 * Communities, their documents and scopes, jobs, and what persons have chosen.
 *
 * The names of the types are PostgreSQL's. SQLite takes any, and keeps whole numbers, texts and bytes as they are given.
 */
export const documentsMigration: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { schema } = database
    await schema
      .createTable('communities')
      .addColumn('id', 'text', column => column.primaryKey())
      .addColumn('revision', 'bigint', column => column.notNull())
      .addColumn('shows_shared', 'integer', column => column.notNull())
      .execute()
    // What is large stands last: SQLite reads a row from its beginning, and only as far as it is asked for.
    await schema
      .createTable('documents')
      .addColumn('community', 'text', column => column.notNull().references('communities.id'))
      .addColumn('id', 'text', column => column.notNull())
      .addColumn('position', 'bigint', column => column.notNull())
      .addColumn('hash', 'text', column => column.notNull())
      .addColumn('bytes_hash', 'text', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('language', 'text', column => column.notNull())
      .addColumn('media_type', 'text', column => column.notNull())
      .addColumn('origin', 'text', column => column.notNull())
      .addColumn('passage_count', 'integer', column => column.notNull())
      .addColumn('added_at', 'bigint', column => column.notNull())
      .addColumn('changed_at', 'bigint', column => column.notNull())
      .addColumn('is_confined', 'integer', column => column.notNull())
      .addColumn('details', 'text', column => column.notNull())
      .addColumn('text', 'text', column => column.notNull())
      .addColumn('segment', 'bytea', column => column.notNull())
      .addPrimaryKeyConstraint('documents_key', ['community', 'id'])
      .execute()
    // Looked at with each document that is added: both are answered from the index alone but for the title.
    await schema
      .createIndex('documents_by_bytes')
      .on('documents')
      .columns(['community', 'bytes_hash', 'passage_count'])
      .execute()
    await schema
      .createTable('scoped_channels')
      .addColumn('community', 'text', column => column.notNull().references('communities.id'))
      .addColumn('channel', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('scoped_channels_key', ['community', 'channel'])
      .execute()
    await schema
      .createTable('scopes')
      .addColumn('community', 'text', column => column.notNull())
      .addColumn('channel', 'text', column => column.notNull())
      .addColumn('document', 'text', column => column.notNull())
      .addColumn('position', 'integer', column => column.notNull())
      .addPrimaryKeyConstraint('scopes_key', ['community', 'channel', 'document'])
      .addForeignKeyConstraint(
        'scopes_channel',
        ['community', 'channel'],
        'scoped_channels',
        ['community', 'channel'],
        constraint => constraint.onDelete('cascade'),
      )
      .execute()
    await schema.createIndex('scopes_by_document').on('scopes').columns(['community', 'document']).execute()
    await schema
      .createTable('jobs')
      .addColumn('id', 'text', column => column.primaryKey())
      .addColumn('community', 'text', column => column.notNull())
      .addColumn('attempts', 'integer', column => column.notNull())
      .addColumn('added_at', 'bigint', column => column.notNull())
      .addColumn('worker', 'text')
      .addColumn('lease_until', 'bigint')
      .addColumn('done_at', 'bigint')
      .addColumn('request', 'text', column => column.notNull())
      .addColumn('bytes', 'bytea')
      .execute()
    await schema.createIndex('jobs_by_time').on('jobs').columns(['done_at', 'added_at']).execute()
    await schema
      .createTable('choices')
      .addColumn('person', 'text', column => column.primaryKey())
      .addColumn('community', 'text', column => column.notNull())
      .execute()
    await schema
      .createTable('secrets')
      .addColumn('name', 'text', column => column.primaryKey())
      .addColumn('value', 'bytea', column => column.notNull())
      .execute()
  },
}
