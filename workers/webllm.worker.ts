import { WebLlmEngine } from '../src/engines/webllm';
import { announceOutsideRequests, serveEngine } from '../src/port';

announceOutsideRequests();
serveEngine(new WebLlmEngine());
