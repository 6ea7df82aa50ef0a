import { engineContract } from '../../../test/contracts/engine-contract';
import { fetchPocketOnnx } from '../../../test/contracts/families';
import { teaQuestion } from '../../../test/contracts/pocket';
import { TransformersEngine } from './transformers-engine';

const { plan, weights } = await fetchPocketOnnx();

engineContract('transformers', { make: () => new TransformersEngine(), plan, weights, question: teaQuestion });
