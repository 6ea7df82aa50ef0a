import { HomebodyError, type ErrorFacts } from '../core';

type Problem = ErrorFacts['model-file-invalid']['problem'];

/** The one way this room refuses a file. `detail` is for the log and the curious; the sentence lives in i18n. */
export function invalidFile(name: string, problem: Problem, detail: string): HomebodyError<'model-file-invalid'> {
  return new HomebodyError('model-file-invalid', { name, problem, detail });
}
