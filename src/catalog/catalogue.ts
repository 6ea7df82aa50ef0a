import type { ModelRecord } from '../core';
import models from '../../models.json';

interface Catalogue {
  readonly version: 1;
  /** In the order they are offered; the embedded model first. */
  readonly models: readonly ModelRecord[];
  /** Repositories of a hub that can be looked up: models whose files are not known well enough for a record. */
  readonly suggestions: readonly string[];
}

/** The models that come with the app. */
export function loadCatalogue(): Catalogue {
  // JSON has no literal types. A unit test checks the whole file against the schema, so nothing has to at run time.
  return models as unknown as Catalogue;
}
