import { describe, expect, it } from 'vitest';
import type { DeviceReport, EncodedError, ModelRecord, Plan, PlanEntry } from '../../../core';
import { diagnosisReport, reportName, rowsOfPlans, type ReportSource } from './diagnosis-report';

const device: DeviceReport = {
  ...{ browser: 'chromium', browserVersion: '148.0', platform: 'Linux', mobile: false, cores: 8 },
  crossOriginIsolated: true,
  wasm: { simd: true, threads: true, jspi: true, memory64: true },
  webgpu: { available: false, reason: 'no-adapter' },
  storage: { available: true, persisted: true, usageBytes: 7.2e6, quotaBytes: 1e10 },
};

/** Every text that a person may have put into a record of their own. */
const secret = 'xyzzy';
const ownRecord: ModelRecord = {
  id: `hub-${secret}/${secret}-merger-plans`,
  family: `${secret}-family`,
  title: `${secret}’s divorce papers`,
  parameters: 6_500_000,
  licence: { id: `${secret}-licence`, url: `https://${secret}.example/licence` },
  languages: ['en'],
  contextTokens: 1024,
  tasks: ['chat'],
  variants: [
    {
      id: `${secret}-variant`,
      format: 'gguf',
      engine: 'llamacpp',
      quantization: `${secret}-precision`,
      files: [
        {
          name: `${secret}.gguf`,
          url: `https://intranet.${secret}.example/${secret}.gguf?token=${secret}`,
          bytes: 7_000_000,
          sha256: 'ab'.repeat(32),
        },
      ],
      needs: { memoryBytes: 1e8, cacheBytesPerToken: 100 },
    },
  ],
};
const known: ModelRecord = {
  ...ownRecord,
  id: 'pocket',
  variants: [{ ...ownRecord.variants[0]!, id: 'q8_0', quantization: 'Q8_0' }],
};

const plan = (record: ModelRecord): Plan => ({
  ...{ modelId: record.id, variantId: record.variants[0]!.id, engine: 'llamacpp', backend: 'wasm' },
  ...{ threads: 4, slots: 2, contextTokens: 1024 },
  files: record.variants[0]!.files.map(({ name, bytes }) => ({ name, sha256: 'ab'.repeat(32), bytes })),
  why: [{ code: 'gpu-missing' }, { code: 'threads-from-table', facts: { threads: 4 } }],
});

/** Failures whose facts name things, one of each kind. */
const failures = (record: ModelRecord): readonly EncodedError[] => [
  { code: 'model-load-failed', facts: { modelId: record.id, detail: `${secret}.gguf could not be read` } },
  { code: 'self-test-failed', facts: { modelId: record.id, expected: secret, received: secret } },
  { code: 'download-failed', facts: { url: `https://${secret}.example`, status: 404, detail: secret } },
  { code: 'text-binary', facts: { controlShare: 0.5, name: `${secret}.txt` } },
  { code: 'output-invalid', facts: { detail: secret, text: secret } },
  { code: 'internal', facts: { detail: secret } },
  {
    code: 'plans-exhausted',
    facts: { modelId: record.id, tried: 3, last: 'out-of-memory', detail: secret, smallerModelId: secret },
  },
];

const source = (record: ModelRecord, own: boolean, errors: readonly EncodedError[]): ReportSource => ({
  ...{ appVersion: '0.1.0', device, model: { record, own }, madeAt: Date.UTC(2026, 10, 24, 19, 30) },
  rows: [
    { plan: plan(record), outcome: 'passed', loadMs: 812.4, prefillTokensPerSecond: 300, decodeTokensPerSecond: 51.26 },
    ...errors.map((error) => ({ plan: plan(record), outcome: 'failed' as const, error })),
  ],
  closed: [{ engine: 'llamacpp', backend: 'webgpu', why: { code: 'gpu-missing' } }],
});

describe('the report of a diagnosis', () => {
  it('tells device, ways, figures and reasons', () => {
    const report = diagnosisReport(source(known, false, []));
    expect(report).toContain('- App: 0.1.0\n- Made: 2026-11-24T19:30:00.000Z\n- Model: pocket (6.5m parameters)');
    expect(report).toContain('- Browser: Chromium, 148.0, Linux');
    expect(report).toContain(
      '| 1 | llamacpp | wasm | 4 | 1024 | Q8_0 | passed | 812 ms | 300 tokens/s | 51 tokens/s |',
    );
    expect(report).toContain('- llamacpp, webgpu: gpu-missing');
    expect(report).toContain('1. gpu-missing; threads-from-table (threads 4)');
    expect(report).not.toContain('## Failures');
    expect(reportName(Date.UTC(2026, 10, 24))).toBe('homebody-diagnosis-2026-11-24.md');
  });

  it('tells of a model of the user’s own nothing but its size: no title, id, file, address or text', () => {
    for (const error of failures(ownRecord)) {
      const report = diagnosisReport({ ...source(ownRecord, true, failures(ownRecord)), error });
      expect(report.toLowerCase()).not.toContain(secret);
      expect(report).toContain('one of the user’s own (6.5m parameters)');
    }
  });

  it('keeps codes and figures of their failures', () => {
    const report = diagnosisReport(source(ownRecord, true, failures(ownRecord)));
    expect(report).toContain('failed: model-load-failed');
    expect(report).toContain('download-failed (status 404)');
    expect(report).toContain('plans-exhausted (tried 3)');
  });

  it('tells what an engine said of a model that everybody has, without addresses and in one line', () => {
    const detail = `Aborted | at https://${secret}.example/a.js:1\n blob:https://${secret}.example/2 file:///home/${secret}/x`;
    const report = diagnosisReport(source(known, false, [{ code: 'worker-crashed', facts: { detail } }]));
    expect(report).toContain('2. worker-crashed (detail “Aborted \\| at <address> <address> <address>”)');
    expect(report).not.toContain(secret);
  });

  it('says nothing of what is not an engine’s own failure, even of a known model', () => {
    const named = failures(known).filter(({ code }) => /^(?:download|text|output)/.test(code));
    expect(named).toHaveLength(3);
    expect(diagnosisReport(source(known, false, named))).not.toContain(secret);
    const [exhausted] = failures(known).slice(-1);
    const report = diagnosisReport(
      source(known, false, [{ ...exhausted!, facts: { ...exhausted!.facts, detail: '' } } as EncodedError]),
    );
    expect(report).toContain('plans-exhausted (tried 3, last “out-of-memory”)');
    expect(report).not.toContain(secret);
  });

  it('of a model that is not known is private', () => {
    const { model: _, ...rest } = source(ownRecord, true, failures(ownRecord));
    expect(diagnosisReport({ ...rest, model: undefined }).toLowerCase()).not.toContain(secret);
  });

  it('without a diagnosis tells what is remembered', () => {
    const [error] = failures(known);
    const entries: readonly PlanEntry[] = [
      { plan: plan(known), expectedTokensPerSecond: 5, skipped: false },
      {
        ...{ plan: plan(known), expectedTokensPerSecond: 5, skipped: true },
        trial: {
          ...{ modelId: 'pocket', variantId: 'q8_0', engine: 'llamacpp', backend: 'wasm', threads: 4 },
          ...{ contextTokens: 1024, outcome: 'failed', triedAt: 0, error: error! },
        },
      },
    ];
    const report = diagnosisReport({
      ...source(known, false, []),
      rows: rowsOfPlans(entries),
      error: { code: 'plans-exhausted', facts: { modelId: 'pocket', tried: 1, last: 'model-load-failed', detail: '' } },
    });
    expect(report).toContain('- The diagnosis failed: plans-exhausted (tried 1, last “model-load-failed”)');
    expect(report).toContain('| 1 | llamacpp | wasm | 4 | 1024 | Q8_0 | not tried |  |  |  |');
    expect(report).toContain('| 2 | llamacpp | wasm | 4 | 1024 | Q8_0 | failed: model-load-failed |');
  });
});
