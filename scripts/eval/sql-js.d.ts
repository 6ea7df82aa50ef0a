/** What is used of sql.js, which brings no types. */
declare module 'sql.js' {
  export type SqlValue = number | string | Uint8Array | null;

  export interface Database {
    run(sql: string, values?: readonly SqlValue[]): Database;
    /** One result for each statement that gives rows. */
    exec(sql: string): { readonly columns: string[]; readonly values: SqlValue[][] }[];
    close(): void;
  }

  export interface SqlJsStatic {
    readonly Database: new () => Database;
  }

  export default function initSqlJs(): Promise<SqlJsStatic>;
}
