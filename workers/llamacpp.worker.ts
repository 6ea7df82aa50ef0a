import { LlamaCppEngine } from '../src/engines/llamacpp';
import { announceOutsideRequests, serveEngine } from '../src/port';

announceOutsideRequests();
serveEngine(new LlamaCppEngine());
