import type { ModelRecord, TaskName } from '../core';
import models from '../../models.json';

/** What a model is for: a task of the app, or what only the library's runtime does with it. */
export type SuggestedUse = TaskName | 'answer' | 'classify';

/** A repository of a hub that can be looked up: a model whose files are not known well enough for a record. */
export interface SuggestedModel {
  /** What `find` takes: `owner/name`. */
  readonly source: string;
  readonly title: string;
  readonly tasks: readonly SuggestedUse[];
  /** BCP 47; left out where it is not a matter of a few. */
  readonly languages?: readonly string[];
}

interface Catalogue {
  readonly version: 1;
  /** In the order they are offered; the embedded model first. */
  readonly models: readonly ModelRecord[];
  readonly suggestions: readonly SuggestedModel[];
}

/** The models that come with the app. */
export function loadCatalogue(): Catalogue {
  // JSON has no literal types. A unit test checks the whole file against the schema, so nothing has to at run time.
  return models as unknown as Catalogue;
}
