import { createHash } from 'node:crypto';
import { openAsBlob, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { PROMPT_NAMES } from '../core';
import { onnxFilesIn, readGgufHeader } from '../formats';
import { loadCatalogue } from './catalogue';
import { needsOf } from './memory-needs';
import { catalogue } from './record-schema';

const { models } = loadCatalogue();
const mostBytes: Readonly<Record<string, number>> = { q4: 1.6, q4f16: 1.2, q8: 1.6, fp16: 2.5, fp32: 4.6 };
const pocket = models.find(({ id }) => id === 'pocket')!;

describe('the catalogue', () => {
  it('matches the schema, unchanged', () => {
    expect(parse(catalogue, loadCatalogue())).toEqual(loadCatalogue());
  });

  it('starts with the embedded model and has the promised families', () => {
    expect(models[0]).toBe(pocket);
    expect(models.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'llama-3.2-1b',
        'llama-3.2-3b',
        'smollm2-135m',
        'smollm2-360m',
        'smollm2-1.7b',
        'qwen3-0.6b',
        'qwen3-1.7b',
        'gemma-3-1b',
        'phi-4-mini',
        'distilgpt2',
        'bloom-560m',
        'bert-base-uncased',
        'bert-base-multilingual-cased',
        'multilingual-e5-small',
        'opus-mt-ko-en',
        'opus-mt-en-de',
        'flan-t5-small',
      ]),
    );
  });

  it('names files on the hub by the address their name stands in', () => {
    for (const { variants, embedded } of models) {
      for (const file of variants.flatMap((variant) => variant.files)) {
        if (embedded) expect(file.url).not.toContain(':');
        else expect(file.url).toMatch(/^https:\/\/huggingface\.co\/[\w.-]+\/[\w.-]+\/resolve\/(main|[0-9a-f]{40})\//);
        expect(file.url.endsWith(`/${file.name}`)).toBe(true);
      }
    }
  });

  it('asks for more memory than the weights take, and no weights smaller than a bit a parameter', () => {
    for (const { parameters, variants } of models) {
      for (const { files, needs, format, quantization } of variants) {
        const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
        expect(needs.memoryBytes).toBeGreaterThan(bytes);
        expect(bytes).toBeGreaterThan(parameters / 2);
        // The tokenizer comes with an ONNX model, and its coarser precisions keep their embedding whole.
        expect(bytes).toBeLessThan(parameters * (format === 'onnx' ? mostBytes[quantization]! : 1.2));
      }
    }
  });

  it('lists ONNX models with the files that the engine needs, and what it makes of them', () => {
    const onnx = models.flatMap(({ variants }) => variants.filter(({ format }) => format === 'onnx'));
    expect(onnx.length).toBeGreaterThan(12);
    for (const { id, engine, quantization, files, needs } of onnx) {
      const [found, ...others] = onnxFilesIn(files.map(({ name }) => name));
      expect(others).toEqual([]);
      expect({ id, engine, quantization }).toEqual({
        id: found!.precision,
        engine: 'transformers',
        quantization: found!.precision,
      });
      expect(files.map(({ name }) => name)).toEqual(found!.files.map(({ name }) => name));
      expect(needs.f16 ?? false).toBe(/f(p)?16$/.test(id));
    }
  });

  it('has models that only turn one text into another asked in their own words', () => {
    const rewriting = models.filter(({ family }) => family === 'marian' || family === 't5');
    for (const { tasks, profile } of rewriting) {
      expect(profile!.templates!['translate']).toContain('{text}');
      if (tasks.includes('summarize')) expect(Object.keys(profile!.templates!)).toHaveLength(9);
    }
  });

  it('suggests no repository that it has a record of, and refuses suggestions that are none', () => {
    const { suggestions } = loadCatalogue();
    const urls = models.flatMap(({ variants }) => variants.flatMap(({ files }) => files.map(({ url }) => url)));
    expect(suggestions.length).toBeGreaterThan(2);
    for (const { source } of suggestions) {
      expect(urls.filter((url) => url.startsWith(`https://huggingface.co/${source}/`))).toEqual([]);
    }
    const [first] = suggestions;
    const refused = [
      'owner/name',
      { ...first, source: 'name' },
      { ...first, tasks: [] },
      { ...first, tasks: ['paint'] },
      { ...first, languages: [] },
      { ...first, titel: 'misspelt' },
    ];
    for (const one of refused) {
      expect(safeParse(catalogue, { ...loadCatalogue(), suggestions: [one] }).success, JSON.stringify(one)).toBe(false);
    }
    expect(safeParse(catalogue, { ...loadCatalogue(), suggestions: [first, first] }).success).toBe(false);
  });

  it('translates only between languages it lists', () => {
    for (const { languages, translates = [] } of models) {
      for (const pair of translates) expect(languages).toEqual(expect.arrayContaining([...pair]));
    }
  });
});

describe('the record of the embedded model', () => {
  const variant = pocket.variants[0]!;
  const file = variant.files[0]!;
  const path = resolve('static', file.url);

  it('names the file that is shipped', () => {
    const bytes = readFileSync(path);
    expect(bytes.length).toBe(file.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  });

  it('says what the header of its file says', async () => {
    const header = await readGgufHeader(await openAsBlob(path));
    expect({
      parameters: header.parameters,
      contextTokens: header.contextTokens,
      quantization: header.quantization,
      needs: { ...needsOf(header), storageBufferBytes: header.largestTensorBytes },
    }).toEqual({
      parameters: pocket.parameters,
      contextTokens: pocket.contextTokens,
      quantization: variant.quantization,
      needs: variant.needs,
    });
  });

  it('has a template for every prompt and golden answers for the self-test', () => {
    expect(Object.keys(pocket.profile!.templates!).sort()).toEqual([...PROMPT_NAMES].sort());
    expect(variant.golden!.length).toBeGreaterThan(2);
  });
});
