import initSqlJs from 'sql.js';

/** @typedef {import('sql.js').Database} Database */
/** @typedef {import('sql.js').SqlValue} SqlValue */
/** @typedef {{ schema: string, rows: Record<string, SqlValue[][]>, sql: string }} SqlCase */

/** Numbers are compared to this many digits. */
const digits = 9;

/** SQLite in WebAssembly. */
export const openSql = () => initSqlJs();

/**
 * A database with the tables of a schema such as `t(id, name), u(id)`.
 * @param {import('sql.js').SqlJsStatic} sqlite
 * @param {SqlCase} from
 */
function databaseOf(sqlite, { schema, rows }) {
  const database = new sqlite.Database();
  for (const [, table = '', columns = ''] of schema.matchAll(/(\w+)\(([^)]*)\)/g)) {
    database.run(`CREATE TABLE ${table} (${columns})`);
    for (const row of rows[table] ?? [])
      database.run(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`, row);
  }
  return database;
}

/**
 * What one reading statement gives, a text a row.
 * @param {Database} database
 * @param {string} sql
 * @returns {string[] | undefined} undefined if it is no query that runs
 */
function resultOf(database, sql) {
  if (!/^\s*(select|with)\b/i.test(sql)) return undefined;
  try {
    const [result] = database.exec(sql);
    return (result?.values ?? []).map((row) =>
      JSON.stringify(row.map((value) => (typeof value === 'number' ? Number(value.toPrecision(digits)) : value))),
    );
  } catch {
    return undefined;
  }
}

/**
 * Runs a written query and the wanted one over the case's rows. Rows must be the same, column by column; their order counts
 * where the wanted query orders them. Names of columns don't count.
 * @param {import('sql.js').SqlJsStatic} sqlite
 * @param {SqlCase} wanted
 * @param {string} written
 * @returns {{ valid: boolean, match: boolean }}
 */
export function compareQueries(sqlite, wanted, written) {
  const database = databaseOf(sqlite, wanted);
  try {
    const expected = resultOf(database, wanted.sql);
    if (!expected) throw new Error(`The wanted query does not run: ${wanted.sql}`);
    const given = resultOf(database, written);
    if (!given) return { valid: false, match: false };
    const ordered = /\border\s+by\b/i.test(wanted.sql);
    const listed = (/** @type {string[]} */ rows) => (ordered ? rows : rows.toSorted()).join('\n');
    return { valid: true, match: given.length === expected.length && listed(given) === listed(expected) };
  } finally {
    database.close();
  }
}
