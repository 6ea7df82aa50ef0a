import { serveStore } from '../src/port';
import { openWeights } from '../src/store';

serveStore(openWeights);
