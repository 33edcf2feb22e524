import { Table, TableCheck, TableIndex, type ColumnOptions, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** A table as a migration makes it. Names of columns are those of the row's properties. */
export interface TableDescription {
  readonly name: string;
  /** The same descriptions the row class uses: `{ id: col.id(), closedAt: nullable(col.instant()) }`. */
  readonly columns: Readonly<Record<string, ColumnOptions>>;
  readonly primary: readonly string[];
  /** Name of the index → columns. In the row class: `@Index('uq_…', […], { unique: true })`. */
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  /** Name of the index → columns. In the row class: `@Index('ix_…', […])`. */
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  /** Name of the constraint → expression. In the row class: `@Check('chk_…', '…')`. */
  readonly checks?: Readonly<Record<string, string>>;
}

/**
 * Makes a table in one migration step, on both databases. Does nothing when it is there: on MariaDB a step that failed
 * half-way has left it behind, and what is missing of its checks is added.
 */
export async function createTableStep(queryRunner: QueryRunner, description: TableDescription): Promise<void> {
  const { name, checks = {} } = description;
  const server = queryRunner.dataSource.options.type !== 'better-sqlite3';
  if (!(await queryRunner.hasTable(name))) await queryRunner.createTable(tableOf(description, server));
  // TypeORM's MySQL driver skips checks in createTable without a word.
  if (server)
    for (const [check, expression] of Object.entries(checks)) await addCheck(queryRunner, name, check, expression);
}

/** Adds one column in one migration step; it must be nullable or have a `default` (written as SQL). Does nothing when it is there. */
export async function addColumnStep(
  queryRunner: QueryRunner,
  table: string,
  name: string,
  column: ColumnOptions,
): Promise<void> {
  if (await queryRunner.hasColumn(table, name)) return;
  const rest = column.nullable ? '' : ` NOT NULL DEFAULT ${String(column.default)}`;
  await queryRunner.query(`ALTER TABLE \`${table}\` ADD COLUMN \`${name}\` ${sqlType(column)}${rest}`);
}

/** Adds one index in one migration step. Does nothing when it is there. */
export function addIndexStep(
  queryRunner: QueryRunner,
  table: string,
  name: string,
  columns: readonly string[],
  unique = false,
): Promise<void> {
  return addMissing(queryRunner, table, [new TableIndex({ name, columnNames: [...columns], isUnique: unique })]);
}

/** Adds indexes, name → columns, in one migration step: those that are not there. */
export function addIndexesStep(
  queryRunner: QueryRunner,
  table: string,
  indexes: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const wanted = Object.entries(indexes).map(([name, columns]) => new TableIndex({ name, columnNames: [...columns] }));
  return addMissing(queryRunner, table, wanted);
}

/** Removes indexes in one migration step, when nothing asks by them any more: those that are still there. */
export async function dropIndexesStep(
  queryRunner: QueryRunner,
  table: string,
  names: readonly string[],
): Promise<void> {
  const known = await queryRunner.getTable(table);
  const gone = known?.indices.filter(({ name }) => name !== undefined && names.includes(name)) ?? [];
  for (const index of gone) await queryRunner.dropIndex(table, index);
}

// One by one: a connection carries one statement at a time.
async function addMissing(queryRunner: QueryRunner, table: string, wanted: readonly TableIndex[]): Promise<void> {
  const known = new Set((await queryRunner.getTable(table))?.indices.map(({ name }) => name));
  for (const index of wanted) if (!known.has(index.name)) await queryRunner.createIndex(table, index);
}

function tableOf({ name, columns, primary, unique, indexes, checks }: TableDescription, server: boolean): Table {
  const index = (isUnique: boolean) => (entry: [string, readonly string[]]) =>
    new TableIndex({ name: entry[0], columnNames: [...entry[1]], isUnique });
  return new Table({
    name,
    columns: Object.entries(columns).map(([column, options]) => columnOf(column, options, primary.includes(column))),
    indices: [...Object.entries(unique ?? {}).map(index(true)), ...Object.entries(indexes ?? {}).map(index(false))],
    ...(server
      ? { engine: 'InnoDB' }
      : {
          checks: Object.entries(checks ?? {}).map(
            ([constraint, expression]) => new TableCheck({ name: constraint, expression }),
          ),
        }),
  });
}

function columnOf(name: string, options: ColumnOptions, isPrimary: boolean): TableColumnOptions {
  return {
    name,
    type: options.type as string,
    ...(options.length !== undefined && { length: String(options.length) }),
    ...(options.precision !== undefined && { precision: options.precision }),
    ...(options.default !== undefined && { default: options.default as string }),
    isNullable: options.nullable ?? false,
    isPrimary,
  };
}

function sqlType({ type, length, precision }: ColumnOptions): string {
  const size = length ?? precision;
  return size === undefined || size === null ? String(type) : `${String(type)}(${size})`;
}

async function addCheck(queryRunner: QueryRunner, table: string, name: string, expression: string): Promise<void> {
  const known = (await queryRunner.query(
    'SELECT 1 FROM information_schema.table_constraints WHERE constraint_schema = DATABASE() AND table_name = ? AND constraint_name = ?',
    [table, name],
  )) as unknown[];
  if (known.length === 0)
    await queryRunner.query(`ALTER TABLE \`${table}\` ADD CONSTRAINT \`${name}\` CHECK (${expression})`);
}
