import { HomebodyError, type ClassifyOptions, type LabelScore } from '../../core';
import { encode, inTurn, needText, needUse, runEncoder } from './encoding';
import type { LoadedModel } from './loaded-model';
import { rowOf, softmax } from './logits';

const usualHypothesis = 'This example is {}.';

/**
 * How well each label fits the text, the best first. With labels of one's own the model has to be one that judges whether
 * a sentence follows from a text (its labels name an entailment).
 */
export async function classifyText(
  model: LoadedModel,
  text: string,
  { labels, several = false, hypothesis = usualHypothesis }: ClassifyOptions,
  signal: AbortSignal,
): Promise<readonly LabelScore[]> {
  needUse(model, 'classify', 'classify');
  needText('text', text);
  if (!labels) return bestFirst(await scoresOfModel(model, text, signal));
  if (labels.length === 0) throw new HomebodyError('request-invalid', { field: 'labels', detail: 'there are none' });
  labels.forEach((label) => needText('labels', label));
  if (!hypothesis.includes('{}'))
    throw new HomebodyError('request-invalid', { field: 'hypothesis', detail: 'it has no {} for the label' });
  const places = entailmentPlaces(model);
  const logits = await inTurn(model, signal, async () => {
    const rows: Float32Array[] = [];
    for (const label of labels) {
      const encoding = encode(model, text, hypothesis.replaceAll('{}', label));
      rows.push(rowOf((await runEncoder(model, encoding, signal))['logits']!, 0));
    }
    return rows;
  });
  const yes = logits.map((row) => row[places.entailment]!);
  const scores = several
    ? logits.map((row) => softmax(Float32Array.of(row[places.contradiction]!, row[places.entailment]!))[1]!)
    : softmax(Float32Array.from(yes));
  return bestFirst(labels.map((label, index) => ({ label, score: scores[index]! })));
}

async function scoresOfModel(model: LoadedModel, text: string, signal: AbortSignal): Promise<LabelScore[]> {
  const encoding = encode(model, text);
  const { logits } = await inTurn(model, signal, () => runEncoder(model, encoding, signal));
  const row = rowOf(logits!, 0);
  // Models that were trained to find several labels at once judge each by itself.
  const scores =
    model.config['problem_type'] === 'multi_label_classification' || row.length === 1
      ? row.map((logit) => 1 / (1 + Math.exp(-logit)))
      : softmax(row);
  const names = labelsOf(model);
  return Array.from(scores, (score, place) => ({ label: names[place] ?? `LABEL_${place}`, score }));
}

function labelsOf({ config }: LoadedModel): readonly string[] {
  const names = config['id2label'];
  if (typeof names !== 'object' || names === null) return [];
  return Object.entries(names)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, name]) => String(name));
}

function entailmentPlaces(model: LoadedModel): { readonly entailment: number; readonly contradiction: number } {
  const names = labelsOf(model).map((name) => name.toLowerCase());
  const entailment = names.findIndex((name) => name.startsWith('entail'));
  if (entailment < 0)
    throw new HomebodyError('unsupported', { capability: 'classify-by-labels', engine: 'transformers' });
  const contradiction = names.findIndex((name) => /^(contra|not_entail)/.test(name));
  return { entailment, contradiction: contradiction >= 0 ? contradiction : (entailment + 1) % names.length };
}

const bestFirst = (scores: LabelScore[]): readonly LabelScore[] => scores.sort((a, b) => b.score - a.score);
