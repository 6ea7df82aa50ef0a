import { announceOutsideRequests, serveStore } from '../src/port';
import { openWeights } from '../src/store';

announceOutsideRequests();
serveStore(openWeights);
