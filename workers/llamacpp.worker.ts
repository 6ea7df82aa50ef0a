import { LlamaCppEngine } from '../src/engines/llamacpp';
import { serveEngine } from '../src/port';

serveEngine(new LlamaCppEngine());
