import type { Kysely, Migration } from 'kysely'

/** What was put together of a community's documents, in parts. */
export const indexesMigration: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await database.schema
      .createTable('indexes')
      .addColumn('community', 'text', column => column.notNull().references('communities.id').onDelete('cascade'))
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('part', 'integer', column => column.notNull())
      .addColumn('parts', 'integer', column => column.notNull())
      .addColumn('kept_at', 'bigint', column => column.notNull())
      .addColumn('bytes', 'bytea', column => column.notNull())
      .addPrimaryKeyConstraint('indexes_key', ['community', 'name', 'part'])
      .execute()
  },
}
