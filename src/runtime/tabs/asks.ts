import type {
  ClassifyOptions,
  Diagnosis,
  FoundAnswer,
  LabelScore,
  LoadedModel,
  LoadProgress,
  MaskGuess,
  Message,
  Plan,
  Runtime,
  SpeedMeasurement,
} from '../../core';

/** The tab's own runtime, which this room shares with the other tabs. */
export interface ModelHost extends Runtime {
  /** Unloads if this model is loaded or being loaded; for the library, before it deletes files. */
  unloadModel(modelId: string): Promise<void>;
}

interface DiagnoseStep {
  readonly done: number;
  readonly total: number;
  readonly plan: Plan;
}
type Nothing = Record<string, never>;

/** What can be asked of a runtime that ends in one result: what it takes, what it tells meanwhile, what it gives. */
export interface Asks {
  load: { takes: { readonly contextTokens?: number }; tells: LoadProgress; gives: LoadedModel };
  embed: { takes: { readonly texts: readonly string[] }; tells: never; gives: readonly Float32Array[] };
  countTokens: { takes: { readonly input: string | readonly Message[] }; tells: never; gives: number };
  fillMask: {
    takes: { readonly text: string; readonly top?: number };
    tells: never;
    gives: readonly (readonly MaskGuess[])[];
  };
  answer: { takes: { readonly question: string; readonly text: string }; tells: never; gives: FoundAnswer };
  classify: {
    takes: { readonly text: string; readonly options: ClassifyOptions };
    tells: never;
    gives: readonly LabelScore[];
  };
  measure: { takes: Nothing; tells: never; gives: readonly SpeedMeasurement[] };
  diagnose: { takes: Nothing; tells: DiagnoseStep; gives: Diagnosis };
  /** The asking tab needs no model any more. */
  unload: { takes: Nothing; tells: never; gives: void };
  /** No tab may use this model any more. */
  unloadModel: { takes: Nothing; tells: never; gives: void };
}
export type AskName = keyof Asks;

/** One thing asked. `modelId` is left open only where the runtime shall choose. */
export interface Ask<N extends AskName> {
  readonly name: N;
  readonly modelId: string | undefined;
  readonly takes: Asks[N]['takes'];
}
export type AnyAsk = { [N in AskName]: Ask<N> }[AskName];
export type AskNews = Asks[AskName]['tells'];
export type AskResult = Asks[AskName]['gives'];
export type Tell = (news: AskNews) => void;

/** What a stream that answers an ask carries. `stopped`: the work was broken off, and that is no failure. */
export type AskItem =
  | { readonly type: 'told'; readonly news: AskNews }
  | { readonly type: 'given'; readonly result: AskResult }
  | { readonly type: 'stopped' };

/** What a loaded model does; loads and unloads are the owner's, which knows of all tabs. */
export type ModelAsk = Exclude<AnyAsk, { readonly name: 'load' | 'unload' | 'unloadModel' }>;

export async function perform(
  host: ModelHost,
  { modelId, ...ask }: ModelAsk,
  signal: AbortSignal,
  tell: Tell,
): Promise<AskResult> {
  const options = modelId === undefined ? { signal } : { signal, modelId };
  switch (ask.name) {
    case 'embed':
      return host.embed(ask.takes.texts, options);
    case 'countTokens':
      return host.countTokens(ask.takes.input, options);
    case 'fillMask': {
      const { text, ...top } = ask.takes;
      return host.fillMask(text, { ...options, ...top });
    }
    case 'answer':
      return host.answer(ask.takes.question, ask.takes.text, options);
    case 'classify':
      return host.classify(ask.takes.text, { ...ask.takes.options, ...options });
    case 'measure':
      await host.load(modelId, { signal });
      return host.measure({ signal });
    case 'diagnose':
      return host.diagnose({ ...options, onProgress: (done, total, plan) => tell({ done, total, plan }) });
  }
}
