import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileProblem } from '../../test/fixtures/file-problem';
import { figure, makeGguf, smallMetadata, smallTensors, text, texts } from '../../test/fixtures/make-gguf.mjs';
import { makeSafetensors } from '../../test/fixtures/make-safetensors.mjs';
import { failedWith } from '../core';
import { describeModelFile } from './describe-model-file';
import { rangeSource, type RangeLimits } from './range-source';

const words = (count: number) => texts(Array.from({ length: count }, (_, index) => `token number ${index}`));
const { 'tokenizer.ggml.tokens': _tokens, ...figures } = smallMetadata();
const large = makeGguf({
  metadata: {
    ...figures,
    'llama.vocab_size': figure(100_000),
    'tokenizer.ggml.tokens': words(100_000),
    'tokenizer.chat_template': text('{{ messages }}'),
  },
  tensors: smallTensors(),
});
const small = makeGguf({ metadata: smallMetadata(), tensors: smallTensors() });
const many = Object.fromEntries(
  Array.from({ length: 12_000 }, (_, index) => [`model.layers.${index}.weight`, { dtype: 'F16', shape: [1] }]),
);

const files: Readonly<Record<string, Uint8Array>> = {
  '/large.gguf': large,
  '/small.gguf': small,
  '/whole.gguf': small,
  '/endless.gguf': small,
  '/shifted.gguf': small,
  '/imaginary.gguf': makeGguf({
    metadata: { ...figures, 'general.architecture': text('imaginary'), w: words(90_000) },
  }),
  '/large.safetensors': makeSafetensors(many),
};
const asked: string[] = [];
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const file = files[path];
    const range = request.headers.range ?? '';
    asked.push(`${path} ${range}`);
    if (path === '/gated.gguf') return response.writeHead(403, { 'X-Error-Code': 'GatedRepo' }).end();
    if (path === '/private.gguf') return response.writeHead(401).end();
    if (!file) return response.writeHead(404).end();
    if (path === '/whole.gguf') return response.writeHead(200).end(file);
    const [, first = '0', last = '0'] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    const start = path === '/shifted.gguf' ? Number(first) + 1 : Number(first);
    const end = Math.min(Number(last) + 1, file.length);
    response.writeHead(206, { 'Content-Range': `bytes ${start}-${end - 1}/${file.length}` });
    if (path !== '/endless.gguf') return response.end(file.subarray(start, end));
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more).write(file);
    return more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const open = (path: string, limits?: RangeLimits, signal = new AbortController().signal) =>
  rangeSource(base + path, fetch, signal, limits);
const bytesAsked = () =>
  asked
    .map((line) => /=(\d+)-(\d+)$/.exec(line)!)
    .reduce((sum, range) => sum + Number(range[2]) + 1 - Number(range[1]), 0);
const refusal = async (path: string, limits?: RangeLimits) => {
  const error: unknown = await open(path, limits).catch((failure: unknown) => failure);
  if (failedWith(error, 'access-denied')) return { status: error.facts.status, gated: error.facts.gated };
  return failedWith(error, 'download-failed') ? { status: error.facts.status } : error;
};

describe('a file on a server', () => {
  it('is described by its first part, with what comes after the vocabulary left out', async () => {
    asked.length = 0;
    const source = await open('/large.gguf');
    expect(source).toMatchObject({ name: 'large.gguf', bytes: large.length });
    const description = await describeModelFile(source);
    expect(description).toMatchObject({
      architecture: 'llama',
      name: 'Small',
      quantization: 'F32',
      contextTokens: 64,
      vocabulary: 100_000,
      fileBytes: large.length,
      complete: false,
    });
    for (const late of ['chatTemplate', 'parameters', 'largestTensorBytes'])
      expect(description).not.toHaveProperty(late);
    expect(bytesAsked()).toBeLessThanOrEqual(524_288);
    expect(asked.length).toBeLessThan(6);
  });

  it('is described whole where the limit lets it', async () => {
    const description = await describeModelFile(await open('/large.gguf', { mostBytes: large.length }));
    expect(description).toMatchObject({ chatTemplate: '{{ messages }}', parameters: 32, complete: true });
  });

  it('is described in one request if it is small', async () => {
    asked.length = 0;
    expect(await describeModelFile(await open('/small.gguf'))).toMatchObject({ parameters: 32, complete: true });
    expect(asked).toEqual(['/small.gguf bytes=0-32767']);
  });

  it('is refused by its first part if no engine here knows its kind', async () => {
    expect(await fileProblem(open('/imaginary.gguf').then((source) => describeModelFile(source)))).toBe('imaginary');
  });

  it('is described by the files beside it where its header is too long', async () => {
    const config = JSON.stringify({ architectures: ['LlamaForCausalLM'] });
    const description = await describeModelFile(await open('/large.safetensors'), { config });
    expect(description).toMatchObject({ format: 'safetensors', architecture: 'LlamaForCausalLM', complete: false });
    expect(description).not.toHaveProperty('tensors');
  });

  it('costs no more than was asked for, should the server not stop', async () => {
    expect(await describeModelFile(await open('/endless.gguf', { bytes: small.length }))).toMatchObject({
      parameters: 32,
    });
  });
});

describe('a server that', () => {
  it.each([
    ['wants accepted terms', '/gated.gguf', { status: 403, gated: true }],
    ['wants an account', '/private.gguf', { status: 401, gated: false }],
    ['has no such file', '/nothing.gguf', { status: 404 }],
    ['sends the file whole', '/whole.gguf', { status: 200 }],
    ['sends another part', '/shifted.gguf', { status: 206 }],
  ])('%s is told from others', async (_what, path, facts) => expect(await refusal(path)).toEqual(facts));

  it('does not say how large the file is, is believed where the size is known', async () => {
    const silent = (url: string, init: { headers: Record<string, string>; signal: AbortSignal }) =>
      fetch(url, init).then((response) => new Response(response.body, { status: response.status }));
    const { signal } = new AbortController();
    const source = await rangeSource(`${base}/small.gguf`, silent, signal, { bytes: small.length });
    expect((await describeModelFile(source)).parameters).toBe(32);
    await expect(rangeSource(`${base}/small.gguf`, silent, signal)).rejects.toThrow('download-failed');
  });

  it('is left alone once the person has gone on', async () => {
    await expect(open('/small.gguf', {}, AbortSignal.abort())).rejects.toThrow('abort');
  });
});
