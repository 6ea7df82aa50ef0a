import { describe, expect, it } from 'vitest';
import { modelLibURLPrefix, modelVersion, prebuiltAppConfig } from '@mlc-ai/web-llm';
import manifest from '../../node_modules/@mlc-ai/web-llm/package.json';
import compiled from '../../compiled-models.json';
import { loadCatalogue } from './catalogue';
import { compiledModelsFor } from './compiled-models';

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

  it('has a title of its own for each that the catalogue has no record of, and no second one', () => {
    for (const model of compiled.models) expect('title' in model).toBe(!('modelId' in model));
  });

  it('has a form without 16-bit shaders wherever its makers compiled one', () => {
    const names = new Set(compiled.models.map(({ repository }) => repository));
    const halves = [...names].filter((name) => /q\df16/.test(name));
    const alone = halves.filter((name) => !names.has(name.replace('f16', 'f32')));
    expect(alone).toEqual(['mlc-ai/gemma3-1b-it-q4f16_1-MLC']);
  });
});

describe('compiled models to look up', () => {
  it('are each listed once, the smallest first, by the title that people know', () => {
    const models = compiledModelsFor('16-bit');
    expect(models.map(({ title }) => title)).toEqual([...new Set(models.map(({ title }) => title))]);
    expect(models.map(({ title }) => title)).toEqual(expect.arrayContaining(['Llama 3.2 1B Instruct', 'Qwen 3 4B']));
    const bytes = models.map(({ memoryBytes }) => memoryBytes);
    expect(bytes).toEqual(bytes.toSorted((one, other) => one - other));
    expect(models.length).toBe(
      new Set(compiled.models.map(({ repository }) => repository.replace(/f(16|32)/, ''))).size,
    );
  });

  it('come in the form that the shaders can calculate with, and not at all where there is none', () => {
    const wide = compiledModelsFor('32-bit');
    for (const { source } of compiledModelsFor('16-bit')) expect(source).toMatch(/q\df16/);
    for (const { source } of wide) expect(source).toMatch(/q\df32/);
    expect(wide.map(({ title }) => title)).not.toContain('Gemma 3 1B it');
    expect(wide.length).toBe(compiledModelsFor('16-bit').length - 1);
  });
});
