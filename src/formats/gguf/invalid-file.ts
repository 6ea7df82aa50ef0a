import { HomebodyError, type ErrorFacts } from '../../core';

type Problem = ErrorFacts['model-file-invalid']['problem'];

/** The one way this room refuses a file. `detail` is for the log and the curious; the sentence lives in i18n. */
export function invalidFile(name: string, problem: Problem, detail: string): HomebodyError<'model-file-invalid'> {
  return new HomebodyError('model-file-invalid', { name, problem, detail });
}

/** The file's own name, where the Blob is a File and the caller gave none. */
export function nameOf(blob: Blob): string {
  return 'name' in blob && typeof blob.name === 'string' ? blob.name : '';
}
