/** Which tab uses which models. */
export class ModelUses {
  readonly #models = new Map<string, Set<string>>();

  add(tab: string, modelId: string): void {
    const models = this.#models.get(tab) ?? new Set();
    this.#models.set(tab, models.add(modelId));
  }

  dropTab(tab: string): void {
    this.#models.delete(tab);
  }

  dropModel(modelId: string): void {
    for (const models of this.#models.values()) models.delete(modelId);
  }

  has(modelId: string): boolean {
    return [...this.#models.values()].some((models) => models.has(modelId));
  }

  /** No tab uses any model. */
  get none(): boolean {
    return [...this.#models.values()].every(({ size }) => size === 0);
  }
}
