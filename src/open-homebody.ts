import { openRuntime, type RuntimeOptions } from './runtime';
import { chat, contextUse, detectLanguage, extract, knowsPair, summarize, translate } from './tasks';
import type { Homebody } from './homebody';

/**
 * Opens Homebody on this page: probes the device, opens the model store, loads nothing yet.
 * @param options where the embedded model's files are, for pages elsewhere than the app's own
 */
export async function openHomebody(options: RuntimeOptions = {}): Promise<Homebody> {
  const runtime = await openRuntime(options);
  return {
    runtime,
    device: runtime.device,
    models: runtime.models,
    load: (modelId, loadOptions) => runtime.load(modelId, loadOptions),
    chat: (messages, chatOptions) => chat(runtime, messages, chatOptions),
    contextUse: (messages, useOptions) => contextUse(runtime, messages, useOptions),
    summarize: (source, summarizeOptions) => summarize(runtime, source, summarizeOptions),
    translate: (text, translateOptions) => translate(runtime, text, translateOptions),
    knowsPair: (from, to) => runtime.state.state === 'ready' && knowsPair(runtime.state.model.record, from, to),
    detectLanguage,
    extract: (text, schema, extractOptions) => extract(runtime, text, schema, extractOptions),
    embed: (texts, embedOptions) => runtime.embed(texts, embedOptions),
    countTokens: (input, countOptions) => runtime.countTokens(input, countOptions),
    close: () => runtime.close(),
  };
}
