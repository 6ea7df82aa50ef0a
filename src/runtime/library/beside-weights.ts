/**
 * True for a file that stands beside weights: a configuration, a tokenizer, a template. They are small, the same for all
 * variants of a model, and often for several models.
 */
export function isBesideWeights({ name }: { readonly name: string }): boolean {
  return /\.(json|jinja)$/.test(name);
}
