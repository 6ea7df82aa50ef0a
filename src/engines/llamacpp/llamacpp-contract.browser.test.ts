import { engineContract } from '../../../test/contracts/engine-contract';
import { fetchPocket, pocketPlan, teaQuestion, weightsOf } from '../../../test/contracts/pocket';
import { LlamaCppEngine } from './llamacpp-engine';

engineContract('llamacpp', {
  make: () => new LlamaCppEngine(),
  plan: pocketPlan,
  weights: weightsOf(await fetchPocket()),
  question: teaQuestion,
});
