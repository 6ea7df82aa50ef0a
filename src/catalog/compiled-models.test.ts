import { describe, expect, it } from 'vitest';
import { modelLibURLPrefix, modelVersion, prebuiltAppConfig } from '@mlc-ai/web-llm';
import manifest from '../../node_modules/@mlc-ai/web-llm/package.json';
import compiled from '../../compiled-models.json';
import { loadCatalogue } from './catalogue';

/** The package knows best which libraries fit it. */
describe('compiled-models.json', () => {
  it('is made for the version of the package that is shipped', () => {
    expect(compiled.package).toBe(`@mlc-ai/web-llm ${manifest.version}`);
  });

  it.each(compiled.models)('says of $repository what the package says', (model) => {
    const [record] = prebuiltAppConfig.model_list.filter(
      ({ model: url, overrides }) =>
        url === `https://huggingface.co/${model.repository}` && overrides?.context_window_size === model.contextTokens,
    );
    expect(model.library).toBe(record!.model_lib);
    expect(model.library.startsWith(`${modelLibURLPrefix}${modelVersion}/`)).toBe(true);
    expect(model.memoryBytes).toBe(Math.round(record!.vram_required_MB! * 2 ** 20));
  });

  it('names models of the catalogue, and each repository once', () => {
    const ids = loadCatalogue().models.map(({ id }) => id);
    for (const { modelId } of compiled.models) if (modelId !== undefined) expect(ids).toContain(modelId);
    expect(new Set(compiled.models.map(({ repository }) => repository)).size).toBe(compiled.models.length);
  });

  it('has a form without 16-bit shaders wherever its makers compiled one', () => {
    const names = new Set(compiled.models.map(({ repository }) => repository));
    const halves = [...names].filter((name) => /q\df16/.test(name));
    const alone = halves.filter((name) => !names.has(name.replace('f16', 'f32')));
    expect(alone).toEqual(['mlc-ai/gemma3-1b-it-q4f16_1-MLC']);
  });
});
