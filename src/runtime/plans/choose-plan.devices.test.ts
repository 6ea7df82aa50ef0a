import { describe, expect, it } from 'vitest';
import { devices } from '../../../test/fixtures/devices';
import { llamaEverywhere, llamaOf } from '../../../test/fixtures/plan-models';
import type { DeviceReport, ModelRecord } from '../../core';
import { choosePlans } from './choose-plan';

/**
 * What each device runs a model of 1.2 billion parameters by: of all forms it comes in, and of those of one engine alone
 * (`-` and the reasons, where there is no way). All have the usual context.
 */
const table = `
device                                   | best of all forms                               | GGUF only                      | ONNX only                                   | compiled only                          | why the best
Windows desktop, NVIDIA                  | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Windows desktop, old AMD without f16     | webllm q4f32_1 gpu                              | q4_k_m cpu×4                   | q4 gpu                                      | q4f32_1 gpu                            | gpu-fits variant-without-f16
Windows on Snapdragon, Adreno            | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Windows, graphics card blocked           | llamacpp q4_k_m cpu×4                           | q4_k_m cpu×4                   | q8 cpu×4                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
Windows, graphics process gone           | llamacpp q4_k_m cpu×4                           | q4_k_m cpu×4                   | q8 cpu×4                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
Linux laptop, Intel                      | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Linux, NVIDIA without f16                | webllm q4f32_1 gpu                              | q4_k_m cpu×6                   | q4 gpu                                      | q4f32_1 gpu                            | gpu-fits variant-without-f16
Linux, WebGPU off                        | llamacpp q4_k_m cpu×4                           | q4_k_m cpu×4                   | q8 cpu×4                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
Linux server, 64 cores                   | llamacpp q4_k_m cpu×8                           | q4_k_m cpu×8                   | q8 cpu×8                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
Linux, headless with SwiftShader         | llamacpp q4_k_m cpu×2                           | q4_k_m cpu×2                   | q8 cpu×2                                    | q4f32_1 gpu                            | gpu-fallback-adapter threads-from-table
virtual machine, one core                | llamacpp q4_k_m cpu×1                           | q4_k_m cpu×1                   | q8 cpu×1                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
desktop, 8 storage buffers               | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | - gpu-too-few-buffers engine-needs-gpu | gpu-fits
desktop, 256 MB buffers                  | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
desktop, 128 MB buffers                  | webllm q4f16_1 gpu                              | q4_k_m cpu×4                   | q8 cpu×4                                    | q4f16_1 gpu                            | gpu-fits
desktop, not isolated                    | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
desktop, not isolated, no GPU            | llamacpp q4_k_m cpu×1                           | q4_k_m cpu×1                   | q8 cpu×1                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-need-isolation
Chrome 120, no promise integration       | webllm q4f16_1 gpu                              | q4_k_m cpu×4                   | q8 cpu×4                                    | q4f16_1 gpu                            | gpu-fits
4 GB laptop                              | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
4 GB laptop, no GPU                      | llamacpp q4_k_m cpu×4                           | q4_k_m cpu×4                   | q8 cpu×4                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
2 GB netbook                             | webllm q4f32_1 gpu                              | q4_k_m cpu×2                   | - gpu-unsound-quantization memory-too-small | q4f32_1 gpu                            | gpu-fits variant-without-f16
ChromeOS, Intel N100                     | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
ChromeOS, ARM without f16                | transformers q4 gpu                             | q4_k_m cpu×4                   | q4 gpu                                      | - gpu-too-few-buffers engine-needs-gpu | gpu-fits variant-without-f16
Mac, Chrome                              | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Mac, Safari 26                           | webllm q4f16_1 gpu                              | q4_k_m cpu×4                   | q8 cpu×4                                    | q4f16_1 gpu                            | gpu-fits
Mac, Safari 18                           | llamacpp q4_k_m cpu×4                           | q4_k_m cpu×4                   | q8 cpu×4                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table compat-build
Mac, Firefox                             | webllm q4f16_1 gpu                              | q4_k_m cpu×4                   | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Windows, Firefox                         | webllm q4f16_1 gpu                              | q4_k_m cpu×4                   | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Windows, Firefox, not isolated           | webllm q4f16_1 gpu                              | q4_k_m cpu×1                   | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Linux, Firefox ESR                       | llamacpp q4_k_m cpu×4                           | q4_k_m cpu×4                   | q8 cpu×4                                    | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
iPhone, Safari 26                        | webllm q4f16_1 gpu                              | q4_k_m cpu×3                   | - gpu-without-jspi memory-too-small         | q4f16_1 gpu                            | gpu-fits
iPhone, Safari 17                        | llamacpp q4_k_m cpu×3                           | q4_k_m cpu×3                   | - gpu-missing memory-too-small              | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table compat-build
iPhone, embedded in another site         | webllm q4f16_1 gpu                              | q4_k_m cpu×1                   | - gpu-without-jspi memory-too-small         | q4f16_1 gpu                            | gpu-fits
iPad, Safari 26                          | webllm q4f16_1 gpu                              | q4_k_m cpu×4                   | - gpu-without-jspi memory-too-small         | q4f16_1 gpu                            | gpu-fits
Android flagship, Adreno                 | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Android flagship, Adreno, 256 MB buffers | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Android, Mali                            | llamacpp q4_k_m gpu                             | q4_k_m gpu                     | q4f16 gpu                                   | q4f16_1 gpu                            | gpu-fits
Android, Mali without f16                | transformers q4 gpu                             | q4_k_m cpu×4                   | q4 gpu                                      | - gpu-too-few-buffers engine-needs-gpu | gpu-fits variant-without-f16
Android, 2 GB, no WebGPU                 | - gpu-missing memory-too-small engine-needs-gpu | - gpu-missing memory-too-small | - gpu-missing memory-too-small              | - gpu-missing engine-needs-gpu         | -
Android, Firefox                         | llamacpp q4_k_m cpu×4                           | q4_k_m cpu×4                   | - gpu-missing memory-too-small              | - gpu-missing engine-needs-gpu         | gpu-missing threads-from-table
`;

const experience = { measurements: [], records: [] };
const choose = (device: DeviceReport, record: ModelRecord) => choosePlans(device, record, experience);

function first(device: DeviceReport, record: ModelRecord): string {
  const { candidates, closed } = choose(device, record);
  const [best] = candidates;
  if (!best) return ['-', ...new Set(closed.map(({ why }) => why.code))].join(' ');
  expect(best.contextTokens).toBe(4_096);
  return `${best.variantId} ${best.backend === 'webgpu' ? 'gpu' : `cpu×${best.threads}`}`;
}

function firstOfAll(device: DeviceReport): string {
  const [best] = choose(device, llamaEverywhere).candidates;
  return `${best ? `${best.engine} ` : ''}${first(device, llamaEverywhere)}`;
}

const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('|').map((cell) => cell.trim()));

describe('the plan of each device', () => {
  it('is in the table', () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(devices));
    expect(rows.length).toBeGreaterThanOrEqual(30);
  });

  it.each(rows)('%s: %s', (name, ofAll, gguf, onnx, compiled, why) => {
    const device = devices[name as keyof typeof devices];
    expect(firstOfAll(device)).toBe(ofAll);
    expect(first(device, llamaOf('llamacpp'))).toBe(gguf);
    expect(first(device, llamaOf('transformers'))).toBe(onnx);
    expect(first(device, llamaOf('webllm'))).toBe(compiled);
    const reasons = choose(device, llamaEverywhere).candidates[0]?.why ?? [];
    const codes = reasons.map(({ code }) => code).filter((code) => code !== 'context-of-memory');
    expect(codes.join(' ') || '-').toBe(why);
  });
});
