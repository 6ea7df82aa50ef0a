import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseLfsPointer, readHubFacts } from './hub-facts';

const sha256 = 'a'.repeat(64);
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 807694464\n`;
const signal = new AbortController().signal;

let hub: Server;
let origin: string;
beforeAll(async () => {
  hub = createServer((request, response) => {
    if (request.url === '/owner/name/raw/main/model.gguf') response.end(pointer);
    else if (request.url === '/owner/gated/raw/main/model.gguf') response.writeHead(401).end();
    else if (request.url === '/owner/small/raw/main/model.gguf') response.end('GGUF'.repeat(1000));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => hub.close(resolve)));

describe('the hub', () => {
  it('tells content and size before the download', async () => {
    expect(await readHubFacts(`${origin}/owner/name/resolve/main/model.gguf`, signal)).toEqual({
      sha256,
      bytes: 807694464,
    });
  });

  it('is not asked about URLs that are no hub file', async () => {
    expect(await readHubFacts(`${origin}/model.gguf`, signal)).toBeUndefined();
  });

  it('has no word on files it keeps without LFS', async () => {
    expect(await readHubFacts(`${origin}/owner/small/resolve/main/model.gguf`, signal)).toBeUndefined();
  });

  it('is believed when it refuses', async () => {
    await expect(readHubFacts(`${origin}/owner/gated/resolve/main/model.gguf`, signal)).rejects.toMatchObject({
      code: 'download-failed',
      facts: { status: 401 },
    });
  });

  it('can be out of reach', async () => {
    await expect(readHubFacts('http://127.0.0.1:1/owner/name/resolve/main/model.gguf', signal)).rejects.toMatchObject({
      code: 'download-failed',
      facts: { status: 0 },
    });
  });
});

describe('an LFS pointer', () => {
  it.each([
    '',
    'hello',
    pointer.replace('sha256:a', 'sha256:z'),
    pointer.replace('size', 'length'),
    pointer + 'x'.repeat(2000),
  ])('is refused when malformed (%#)', (text) => expect(parseLfsPointer(text)).toBeUndefined());
});
