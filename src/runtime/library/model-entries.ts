import type {
  DeviceReport,
  ModelEntry,
  ModelRecord,
  ModelVariant,
  OfferedVariant,
  StorageUsage,
  WeightStore,
} from '../../core';
import { isBesideWeights } from './beside-weights';
import { bytesOf } from '../plans/memory-need';
import { fitOf } from './model-fit';
import type { ModelFiles } from './model-files';
import type { ModelRecords } from './model-records';
import { choosePlans, planOf, type Candidate, type Experience } from '../plans/choose-plan';

interface EntryServices {
  readonly device: DeviceReport;
  readonly store: WeightStore;
  readonly files: ModelFiles;
  readonly records: ModelRecords;
}

/** Tells of each model what this device has and knows of it. */
export class ModelEntries {
  constructor(private readonly services: EntryServices) {}

  async list(): Promise<readonly ModelEntry[]> {
    const { records, store } = this.services;
    const [experience, usage, own] = await Promise.all([records.experience(), store.usage(), records.own()]);
    return Promise.all(
      experience.records.map((record) =>
        this.#entry(
          record,
          own.some(({ id }) => id === record.id),
          experience,
          usage,
        ),
      ),
    );
  }

  async #entry(record: ModelRecord, own: boolean, experience: Experience, usage: StorageUsage): Promise<ModelEntry> {
    const { device, files } = this.services;
    const choice = choosePlans(device, record, experience);
    const { variant, share } = await this.#shown(record, choice.candidates);
    const fit = fitOf(device, { ...record, variants: [variant] }, experience, {
      ...usage,
      loadedBytes: share.loadedBytes,
    });
    const stored = await files.stored(variant);
    const measured = experience.measurements
      .filter(({ modelId }) => modelId === record.id)
      .sort((a, b) => b.decodeTokensPerSecond - a.decodeTokensPerSecond)[0];
    return {
      record,
      own,
      stored: stored !== undefined,
      bytes: bytesOf(variant),
      fit: fit.verdict,
      fitReasons: fit.reasons,
      memory: fit.memory,
      expectedTokensPerSecond: fit.tokensPerSecond,
      ...(share.half && !stored && { half: { loadedBytes: share.loadedBytes, totalBytes: bytesOf(variant) } }),
      ...(fit.best && { plan: planOf(fit.best, stored ?? []) }),
      ...(measured && { measured }),
    };
  }

  /** The variant an entry is about: one that is here, else one that has begun to come, else the best for this device. */
  async #shown(record: ModelRecord, candidates: readonly Candidate[]) {
    const ofCandidates = [...new Set(candidates.map(({ variant }) => variant))];
    // What is here but can't run (a graphics card is gone) is no reason not to offer what can.
    const variants = ofCandidates.length > 0 ? ofCandidates : record.variants;
    const shares = await Promise.all(
      variants.map(async (variant) => ({ variant, share: await this.services.files.shareOf(variant) })),
    );
    return shares.find(({ share }) => share.whole) ?? shares.find(({ share }) => share.half) ?? shares[0]!;
  }

  /** The variant to fetch: of the engine that a person asked for, or else of any, the one an entry is about. */
  async variantOf(record: ModelRecord, candidates: readonly Candidate[]): Promise<ModelVariant> {
    const wanted = candidates.filter(({ why }) => why.some(({ code }) => code === 'engine-pinned'));
    return (await this.#shown(record, wanted.length > 0 ? wanted : candidates)).variant;
  }

  /** The variants of a model that is not here yet, what suits this device best first. */
  async offered(record: ModelRecord): Promise<readonly OfferedVariant[]> {
    const { device, records, store } = this.services;
    const [experience, usage] = await Promise.all([records.experience(), store.usage()]);
    const offered = record.variants.map((variant): OfferedVariant => {
      const alone = { ...record, variants: [variant] };
      const fit = fitOf(device, alone, experience, { ...usage, loadedBytes: 0 });
      return {
        id: variant.id,
        quantization: variant.quantization,
        files: variant.files.filter((file) => !isBesideWeights(file)).length,
        bytes: bytesOf(variant),
        fit: fit.verdict,
        fitReasons: fit.reasons,
        memory: fit.memory,
        expectedTokensPerSecond: fit.tokensPerSecond,
      };
    });
    return offered.sort((a, b) => suitability(a, record) - suitability(b, record));
  }
}

/** Below this many bits a weight, answers get worse than they need to be; above it, they hardly get better (Q4_K_M has 4.8). */
const enoughBits = 4.5;
const verdicts = ['runs-well', 'runs-slowly', 'does-not-fit'] as const;

/** Smaller is better: what fits first; then the smallest that loses little, up to the largest; then the coarser ones. */
function suitability({ fit, bytes }: OfferedVariant, { parameters }: ModelRecord): number {
  const bits = (bytes * 8) / parameters;
  const size = bits >= enoughBits ? bits : 1_000 - bits;
  return verdicts.indexOf(fit) * 10_000 + Math.min(size, 9_999);
}
