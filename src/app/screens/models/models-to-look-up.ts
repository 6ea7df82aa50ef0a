import { compiledModelsFor, loadCatalogue, type SuggestedCompiledModel, type SuggestedModel } from '../../../catalog';
import type { WebGpuReport } from '../../../core';

interface ModelsToLookUp {
  readonly suggested: readonly SuggestedModel[];
  /** Empty where no graphics card is there for them. */
  readonly compiled: readonly SuggestedCompiledModel[];
}

/** Models that the catalogue knows by name alone, as far as a device has the hardware for them. */
export function modelsToLookUp(webgpu: WebGpuReport | undefined): ModelsToLookUp {
  // A card that is only imitated runs them correctly, but slower than the processor runs their other forms.
  const hasCard = webgpu?.available === true && !webgpu.fallback;
  return {
    suggested: loadCatalogue().suggestions,
    compiled: hasCard ? compiledModelsFor(webgpu.shaderF16 ? '16-bit' : '32-bit') : [],
  };
}
