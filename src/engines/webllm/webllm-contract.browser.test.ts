import { engineContract } from '../../../test/contracts/engine-contract';
import { teaQuestion } from '../../../test/contracts/pocket';
import { compiledModel } from '../../../test/fixtures/webllm/make-model';
import { recorded } from '../../../test/fixtures/webllm/recordings';
import { standIn } from '../../../test/fixtures/webllm/stand-in-engine';
import { WebLlmEngine } from './webllm-engine';

const tokenizer = await (await fetch('/test/fixtures/pocket-onnx/tokenizer.json')).blob();
const { plan, weights } = compiledModel(tokenizer);

engineContract('webllm, but for the model itself,', {
  make: () => new WebLlmEngine(standIn(recorded).make),
  plan,
  weights,
  question: teaQuestion,
});
