import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ggufOf, startHubServer, type HubServer } from '../../test/fixtures/hub-server.mjs';
import { withArchitecture } from '../../test/fixtures/make-gguf.mjs';
import { HubFinder } from './hub-finder';

const finder = new HubFinder((url, init) => fetch(url, init));
const signal = new AbortController().signal;
const small = ggufOf(2_000);

let hub: HubServer;
let rangeless: HubServer;
beforeAll(async () => {
  const repositories = {
    'owner/Model-GGUF': {
      licence: 'apache-2.0',
      languages: ['en', 'ko'],
      files: {
        'README.md': '# Model',
        'Model-Q8_0.gguf': ggufOf(9_000),
        'Model-Q4_K_M.gguf': small,
        'Model-BF16-00001-of-00002.gguf': ggufOf(12_000),
        'Model-BF16-00002-of-00002.gguf': ggufOf(12_000),
        'mmproj-Model-f16.gguf': ggufOf(500),
        'IQ3_XS/torn-IQ3_XS-00001-of-00003.gguf': ggufOf(1_000),
      },
    },
    'owner/gated': { gated: 'manual' as const, files: { 'gated-Q4_0.gguf': small } },
    'owner/other': { licence: 'mit', files: { 'model.safetensors': 'x', 'onnx/model.onnx': 'x', 'README.md': 'x' } },
    'owner/unknown': { files: { 'u-Q4_0.gguf': withArchitecture(small, 'mystery') } },
    'owner/plain': { files: { 'model.gguf': small } },
  };
  hub = await startHubServer({ repositories, pageEntries: 2 });
  rangeless = await startHubServer({ repositories, ranges: false });
});
afterAll(async () => {
  await hub.close();
  await rangeless.close();
});
beforeEach(() => void hub.log.splice(0));

const find = (source: string, access: { token?: string } = {}) =>
  finder.find(source, { mirror: hub.url, ...access }, signal);

describe('a repository', () => {
  it('is found with its groups, the smallest first, over all pages of its tree', async () => {
    const found = await find('owner/Model-GGUF');
    expect(found).toMatchObject({
      source: 'owner/Model-GGUF',
      title: 'Model',
      licence: { id: 'Apache-2.0', url: 'https://huggingface.co/owner/Model-GGUF' },
      languages: ['en', 'ko'],
      gated: false,
    });
    expect(found.groups.map(({ id, quantization, files }) => [id, quantization, files.length])).toEqual([
      ['q4_k_m', 'Q4_K_M', 1],
      ['q8_0', 'Q8_0', 1],
      ['bf16', 'BF16', 2],
    ]);
    expect(found.projectors).toMatchObject([{ name: 'mmproj-Model-f16.gguf', role: 'projector' }]);
    expect(hub.log.filter(({ path }) => path.includes('/tree/')).length).toBeGreaterThan(3);
  });

  it('is described by the header of its smallest file, and its files by size and hash', async () => {
    const found = await find('owner/Model-GGUF');
    expect(found.description).toMatchObject({ format: 'gguf', architecture: 'llama', fileBytes: small.length });
    const [file] = found.groups[0]!.files;
    expect(file).toMatchObject({ bytes: small.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(file!.url).toMatch(
      /^https:\/\/huggingface\.co\/owner\/Model-GGUF\/resolve\/[0-9a-f]{40}\/Model-Q4_K_M\.gguf$/,
    );
  });

  it.each([
    ['owner/Model-GGUF:q8_0', ['Q8_0']],
    ['hf:owner/Model-GGUF:BF16', ['BF16']],
    ['https://huggingface.co/owner/Model-GGUF/blob/main/Model-Q8_0.gguf', ['Q8_0']],
    ['https://hf.co/owner/Model-GGUF/resolve/main/Model-BF16-00002-of-00002.gguf?download=true', ['BF16']],
    ['https://huggingface.co/owner/Model-GGUF/tree/main', ['Q4_K_M', 'Q8_0', 'BF16']],
  ])('%s names a part of it', async (source, quantizations) => {
    expect((await find(source)).groups.map(({ quantization }) => quantization)).toEqual(quantizations);
  });

  it('has the quantization its header tells, where the name tells none', async () => {
    expect((await find('owner/plain')).groups).toMatchObject([{ id: 'model', quantization: 'F32' }]);
  });

  it('is found without a description where the server has no ranges', async () => {
    const found = await finder.find('owner/plain', { mirror: rangeless.url }, signal);
    expect(found.groups).toHaveLength(1);
    expect(found.description).toBeUndefined();
  });
});

describe('what can’t be had', () => {
  it.each([
    ['owner/missing', 'source-invalid', { source: 'owner/missing', problem: 'not-found' }],
    [
      'owner/Model-GGUF:Q2_K',
      'source-invalid',
      {
        problem: 'no-such-quantization',
        there: 'Q4_K_M, Q8_0, BF16',
        detail: 'It has no Q2_K, but Q4_K_M, Q8_0, BF16.',
      },
    ],
    ['owner/Model-GGUF:IQ3_XS', 'model-file-invalid', { problem: 'part-missing', detail: '2, 3 / 3' }],
    ['https://huggingface.co/owner/Model-GGUF/blob/main/none.gguf', 'source-invalid', { problem: 'no-such-file' }],
    ['https://huggingface.co/owner/Model-GGUF/tree/nowhere', 'source-invalid', { problem: 'not-found' }],
    ['https://huggingface.co/owner/Model-GGUF/blob/main/mmproj-Model-f16.gguf', 'model-file-invalid', {}],
    ['owner/other', 'source-unusable', { formats: 'safetensors, onnx' }],
    ['owner/gated', 'access-denied', { status: 401, gated: true }],
    ['owner/unknown', 'architecture-unknown', { architecture: 'mystery' }],
  ])('%s: %s', async (source, code, facts) => {
    await expect(find(source)).rejects.toMatchObject({ code, facts });
  });

  it('is told apart from what a token does not open', async () => {
    await expect(find('owner/gated', { token: 'wrong' })).rejects.toMatchObject({
      code: 'access-denied',
      facts: { status: 403, gated: true },
    });
    await expect(find('owner/missing', { token: hub.token })).rejects.toMatchObject({ code: 'source-invalid' });
  });

  it('has the server’s own reason', async () => {
    hub.failNext(1, 429, { 'retry-after': '3600', 'x-error-message': 'Too many requests' });
    await expect(find('owner/plain')).rejects.toMatchObject({
      code: 'download-failed',
      facts: { status: 429, detail: 'Too many requests' },
    });
  });

  it('is waited for where the server is busy for a moment, and not for ever', async () => {
    hub.failNext(2, 429, { 'retry-after': '0' });
    expect((await find('owner/plain')).source).toBe('owner/plain');
    hub.failNext(3, 503, { 'retry-after': '0' });
    await expect(find('owner/plain')).rejects.toMatchObject({ code: 'download-failed', facts: { status: 503 } });
  });

  it('is an own stop after an abort', async () => {
    const stop = AbortSignal.abort();
    await expect(finder.find('owner/plain', { mirror: hub.url }, stop)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('can be a hub out of reach', async () => {
    await expect(finder.find('a/b', { mirror: 'http://127.0.0.1:1' }, signal)).rejects.toMatchObject({
      code: 'download-failed',
      facts: { status: 0 },
    });
  });
});

describe('a token', () => {
  it('opens a gated repository, and goes to the hub in a header, nowhere else', async () => {
    const found = await find('owner/gated', { token: hub.token });
    expect(found).toMatchObject({ gated: true, description: { architecture: 'llama' } });
    expect(hub.log.length).toBeGreaterThan(3);
    for (const { server, authorization, path } of hub.log) {
      expect(authorization).toBe(server === 'hub' ? `Bearer ${hub.token}` : '');
      expect(path).not.toContain(hub.token);
    }
  });

  it('is not told to the server of an address', async () => {
    const { url } = (await find('owner/plain')).groups[0]!.files[0]!;
    const { url: asked } = await finder.place(url, { mirror: hub.url });
    hub.log.splice(0);
    // A redirect from a server that nobody called a hub leads to a host nobody agreed to.
    await expect(finder.find(asked, { token: hub.token }, signal)).rejects.toMatchObject({ code: 'host-refused' });
    expect(hub.log.every(({ authorization }) => authorization === '')).toBe(true);
  });
});

describe('the address of a file', () => {
  const addressOf = async (name: string) => {
    const { url } = (await find('owner/Model-GGUF')).groups.flatMap(({ files }) => files).find((f) => f.name === name)!;
    const facts = await finder.fileFacts(url, { mirror: hub.url }, signal);
    return `${hub.filesUrl}/${facts!.sha256}`;
  };

  it('is described by what lies there', async () => {
    const url = `${await addressOf('Model-Q4_K_M.gguf')}?Expires=${Date.now() + 60_000}`;
    const found = await finder.find(url, {}, signal);
    expect(found).toMatchObject({ source: url, title: 'Small', gated: false, description: { architecture: 'llama' } });
    expect(found.groups).toMatchObject([{ bytes: small.length, files: [{ url, bytes: small.length }] }]);
  });

  it('where nothing is', async () => {
    await expect(finder.find(`${hub.filesUrl}/none.gguf`, {}, signal)).rejects.toMatchObject({
      code: 'source-invalid',
    });
  });
});

describe('the facts of a file', () => {
  const address = (path: string) => `https://huggingface.co/${path}`;
  const facts = (path: string, access = {}) => finder.fileFacts(address(path), { mirror: hub.url, ...access }, signal);

  it('are in the pointer behind its raw twin', async () => {
    expect(await facts('owner/plain/resolve/main/model.gguf')).toMatchObject({ bytes: small.length });
  });

  it('are none where there is no pointer', async () => {
    expect(await facts('owner/other/resolve/main/README.md')).toBeUndefined();
    expect(await finder.fileFacts('https://example.org/resolve/model.gguf', {}, signal)).toBeUndefined();
  });

  it('are refused as the file is', async () => {
    await expect(facts('owner/gated/resolve/main/gated-Q4_0.gguf')).rejects.toMatchObject({
      code: 'access-denied',
      facts: { gated: true },
    });
  });
});
