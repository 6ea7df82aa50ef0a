import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const node = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [resolve(root, 'scripts', script), ...args], { cwd: root });

const fields = [
  ...['task', 'model', 'engine', 'backend', 'threads', 'text', 'promptTokens', 'outputTokens'],
  ...['prefillTokensPerSecond', 'decodeTokensPerSecond', 'loadMs', 'firstTokenMs', 'outsideRequests'],
];

describe('the demo', () => {
  it('prints one line of JSON a task, with real text and no outside request', async () => {
    const { stdout } = await node('demo.mjs', '--json');
    const lines = stdout.trim().split('\n');
    const results = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(results.map(({ task }) => task)).toEqual(['chat', 'summarize', 'translate']);
    for (const result of results) {
      expect(Object.keys(result)).toEqual(fields);
      expect(result).toMatchObject({ model: 'pocket', engine: 'llamacpp', outsideRequests: 0 });
      expect(String(result['text']).length).toBeGreaterThan(5);
      for (const figure of [
        'promptTokens',
        'outputTokens',
        'prefillTokensPerSecond',
        'decodeTokensPerSecond',
        'loadMs',
      ]) {
        expect(result[figure], figure).toBeGreaterThan(0);
      }
    }
  });

  it('runs a GGUF file from the disk', async () => {
    const file = resolve(root, 'static/models/pocket/pocket-q8_0.gguf');
    const { stdout } = await node(
      'demo.mjs',
      '--task',
      'chat',
      '--prompt',
      'Hello!',
      '--model',
      file,
      '--max-tokens',
      '4',
    );
    expect(stdout).toContain('> Hello!');
    expect(stdout).toMatch(/[1-4] tokens/);
  });

  it.each([
    [['--task', 'sing'], 'There is no task sing.'],
    [['--model', 'missing.gguf'], 'There is no file missing.gguf.'],
    [['--max-tokens', 'many'], '--max-tokens wants a whole number'],
    [['--unknown'], "Unknown option '--unknown'"],
  ])('refuses %j with a reason and the usage', async (args, reason) => {
    const failure = await node('demo.mjs', ...args).catch((error: { code: number; stderr: string }) => error);
    expect(failure).toMatchObject({ code: 2 });
    expect(failure.stderr).toContain(reason);
    expect(failure.stderr).toContain('npm run demo --');
  });
});
