import { describe, expect, it } from 'vitest';
import { placeOf } from './places';
import { readSource } from './source-name';

const mirror = 'https://mirror.example/hub/';
const repository = (more: object = {}) => ({ kind: 'repository', id: 'owner/name', revision: 'main', ...more });

describe('a source', () => {
  it.each([
    ['owner/name', repository()],
    ['  owner/name/ ', repository()],
    ['owner/name:Q4_K_M', repository({ quantization: 'Q4_K_M' })],
    ['hf:owner/name', repository()],
    ['hf://owner/name:q8_0', repository({ quantization: 'q8_0' })],
    ['huggingface.co/owner/name', repository()],
    ['hf.co/owner/name:Q8_0', repository({ quantization: 'Q8_0' })],
    ['https://huggingface.co/owner/name', repository()],
    ['https://www.huggingface.co/owner/name/', repository()],
    ['https://hf.co/owner/name?library=gguf#readme', repository()],
    ['https://huggingface.co/owner/name/tree/v1.0', repository({ revision: 'v1.0' })],
    ['https://huggingface.co/owner/name/tree/main/Q8_0', repository({ folder: 'Q8_0' })],
    ['https://huggingface.co/owner/name/tree/refs%2Fpr%2F1', repository({ revision: 'refs/pr/1' })],
    ['https://huggingface.co/owner/name/blob/main/a/b%20c.gguf', repository({ file: 'a/b c.gguf' })],
    ['https://huggingface.co/owner/name/resolve/main/b.gguf?download=true', repository({ file: 'b.gguf' })],
    ['https://huggingface.co/owner/name/discussions/3', repository()],
    ['https://mirror.example/hub/owner/name', repository()],
    ['https://mirror.example/hub/owner/name/blob/main/b.gguf', repository({ file: 'b.gguf' })],
    ['https://mirror.example/other/b.gguf', { kind: 'address', url: 'https://mirror.example/other/b.gguf' }],
    ['https://files.example/b.gguf#x', { kind: 'address', url: 'https://files.example/b.gguf' }],
    ['http://localhost:8080/b.gguf', { kind: 'address', url: 'http://localhost:8080/b.gguf' }],
    ['http://127.0.0.1:8080/b.gguf', { kind: 'address', url: 'http://127.0.0.1:8080/b.gguf' }],
  ])('%s', (text, source) => expect(readSource(text, { mirror })).toEqual(source));

  it.each([
    '',
    '   ',
    'name',
    'owner/name/more',
    'owner/..',
    '../name',
    'owner/na me',
    'owner/name:Q4:Q5',
    'owner/name:../x',
    'ftp://files.example/b.gguf',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://files.example/b.gguf',
    'http://localhost.evil.example/b.gguf',
    'https://name:password@files.example/b.gguf',
    'https://',
    'https://huggingface.co/',
    'https://huggingface.co/owner',
    'https://huggingface.co/datasets/owner/name',
    'https://huggingface.co/spaces/owner/name',
    'https://huggingface.co/owner/name/tree/a..b',
    'https://huggingface.co/owner/name/blob/main/%E0%A4%A',
    'https://huggingface.co/owner/name/blob/main/a%2f..%2fb.gguf',
    'x'.repeat(3_000),
  ])('is refused: %s', (text) => {
    expect(() => readSource(text, {})).toThrow(expect.objectContaining({ code: 'source-invalid' }));
  });
});

describe('a place', () => {
  const file = 'https://huggingface.co/owner/name/resolve/main/b.gguf';
  const hubHosts = ['huggingface.co', '*.huggingface.co', '*.hf.co'];

  it.each([
    [file, {}, file, hubHosts],
    [
      file,
      { mirror },
      'https://mirror.example/hub/owner/name/resolve/main/b.gguf',
      ['mirror.example', '*.mirror.example', ...hubHosts],
    ],
    ['https://files.example/b.gguf', { mirror }, 'https://files.example/b.gguf', []],
    ['https://huggingface.co.evil.example/b.gguf', { mirror }, 'https://huggingface.co.evil.example/b.gguf', []],
    ['http://huggingface.co/owner/b.gguf', { mirror }, 'http://huggingface.co/owner/b.gguf', []],
  ])('of %s with %j', (url, access, placed, hosts) => {
    expect(placeOf(url, access)).toEqual({ url: placed, hosts });
  });
});
