import type {
  DeviceReport,
  DiagnosedPlan,
  Diagnosis,
  EncodedError,
  ModelRecord,
  PlanEntry,
  PlanTrial,
} from '../../../core';
import { createFormat, en } from '../../i18n';
import { deviceFacts } from './device-facts';

/** One way of a model and what it did; `not tried`: nothing is known of it. */
export interface ReportRow {
  readonly plan: DiagnosedPlan['plan'];
  readonly outcome: PlanTrial['outcome'] | 'not tried';
  readonly error?: EncodedError;
  readonly loadMs?: number;
  readonly prefillTokensPerSecond?: number;
  readonly decodeTokensPerSecond?: number;
}

export interface ReportSource {
  readonly appVersion: string;
  readonly device: DeviceReport;
  /** Of a model of the user's own nothing is told but its kind and size. */
  readonly model: { readonly record: ModelRecord; readonly own: boolean } | undefined;
  readonly rows: readonly ReportRow[];
  readonly closed: Diagnosis['closed'];
  /** Why the diagnosis itself could not be made. */
  readonly error?: EncodedError;
  readonly madeAt: number;
}

/** What engines and the app say of themselves. Other failures tell names, addresses or texts. */
const tellable: readonly EncodedError['code'][] = [
  ...([
    'model-load-failed',
    'self-test-failed',
    'unsupported',
    'device-lost',
    'worker-crashed',
    'worker-silent',
  ] as const),
  ...(['out-of-memory', 'plans-exhausted', 'internal'] as const),
];
const untellable = ['modelId', 'smallerModelId'];
const longestDetail = 240;
const format = createFormat('en');

/** Rows of what was remembered before, for where no diagnosis could be made. */
export function rowsOfPlans(entries: readonly PlanEntry[]): readonly ReportRow[] {
  return entries.map(({ plan, trial, measured }) => ({
    plan,
    outcome: trial?.outcome ?? 'not tried',
    ...(trial?.error && { error: trial.error }),
    ...(measured && {
      loadMs: measured.loadMs,
      prefillTokensPerSecond: measured.prefillTokensPerSecond,
      decodeTokensPerSecond: measured.decodeTokensPerSecond,
    }),
  }));
}

/**
 * A report on how a model runs here, as Markdown in English, for whoever mends bugs. It holds no text of the user's: no
 * file names, no addresses, no tokens, and of their own models neither title nor id.
 */
export function diagnosisReport(source: ReportSource): string {
  const { appVersion, closed, device, error, madeAt, model, rows } = source;
  const own = model?.own ?? true;
  const facts = deviceFacts(device, en.settings.device, format);
  const failures = rows.flatMap((row, index) => (row.error ? [`${index + 1}. ${errorLine(row.error, own)}`] : []));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Device', facts.map(({ name, value }) => `- ${name}: ${value}`)],
    ['Ways', rows.length > 0 ? table(rows, model?.record) : ['None.']],
    ['Failures', failures],
    ['Closed', closed.map(({ engine, backend, why }) => `- ${engine}, ${backend}: ${codeWithFacts(why)}`)],
    ['Why', rows.map(({ plan }, index) => `${index + 1}. ${plan.why.map(codeWithFacts).join('; ')}`)],
  ];
  const head = [
    '# Homebody diagnosis',
    '',
    `- App: ${appVersion}`,
    `- Made: ${new Date(madeAt).toISOString()}`,
    `- Model: ${model ? modelWords(model) : 'none'}`,
    ...(error ? [`- The diagnosis failed: ${errorLine(error, own)}`] : []),
  ];
  const body = sections.flatMap(([title, lines]) => (lines.length > 0 ? ['', `## ${title}`, '', ...lines] : []));
  return `${[...head, ...body].join('\n').replaceAll('\u00a0', ' ')}\n`;
}

/** `homebody-diagnosis-2026-11-24.md` */
export function reportName(madeAt: number): string {
  return `homebody-diagnosis-${new Date(madeAt).toISOString().slice(0, 10)}.md`;
}

function modelWords({ record, own }: NonNullable<ReportSource['model']>): string {
  const size = `${format.compact(record.parameters)} parameters`;
  return own ? `one of the user’s own (${size})` : `${record.id} (${size})`;
}

function table(rows: readonly ReportRow[], record: ModelRecord | undefined): readonly string[] {
  const head = ['#', 'Engine', 'Backend', 'Threads', 'Context', 'Weights', 'Outcome', 'Load', 'Reads', 'Writes'];
  const rate = (value: number | undefined) => (value === undefined ? '' : `${format.tokensPerSecond(value)} tokens/s`);
  const lines = rows.map(({ plan, outcome, error, ...timed }, index) => [
    String(index + 1),
    ...[plan.engine, plan.backend, String(plan.threads)],
    `${plan.contextTokens}${plan.cacheType === 'q8_0' ? ' (q8_0)' : ''}`,
    quantizationOf(record, plan.variantId),
    error ? `${outcome}: ${error.code}` : outcome,
    timed.loadMs === undefined ? '' : `${Math.round(timed.loadMs)} ms`,
    rate(timed.prefillTokensPerSecond),
    rate(timed.decodeTokensPerSecond),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
}

/** A precision such as Q4_K_M or q4f16; what else a file may claim is not told. */
function quantizationOf(record: ModelRecord | undefined, variantId: string): string {
  const quantization = record?.variants.find(({ id }) => id === variantId)?.quantization ?? '';
  return /^(?:[iqt]q?\d|b?f(?:p)?(?:16|32)|u?int[48])[\da-z_]{0,12}$/i.test(quantization) ? quantization : '';
}

function codeWithFacts({ code, facts = {} }: Diagnosis['closed'][number]['why']): string {
  const told = Object.entries(facts).map(([key, value]) => `${key} ${value}`);
  return told.length > 0 ? `${code} (${told.join(', ')})` : code;
}

function errorLine({ code, facts }: EncodedError, own: boolean): string {
  const told = Object.entries(facts).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'number') return [`${key} ${value}`];
    const isTold = typeof value === 'string' && !own && tellable.includes(code) && !untellable.includes(key);
    return isTold && value !== '' ? [`${key} “${plain(value)}”`] : [];
  });
  return told.length > 0 ? `${code} (${told.join(', ')})` : code;
}

/** One line without addresses, that a table or list can hold. */
function plain(detail: string): string {
  const line = detail
    .replaceAll(/(?:\b[a-z][a-z\d+.-]*:\/\/|\b(?:blob|data|file):)[^\s"'”)]*/gi, '<address>')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}
