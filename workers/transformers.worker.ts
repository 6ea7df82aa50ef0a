import { watchGpu } from '../src/engines/gpu-watch';
import { TransformersEngine } from '../src/engines/transformers';
import { announceOutsideRequests, serveEngine } from '../src/port';

announceOutsideRequests();
serveEngine(new TransformersEngine(), watchGpu());
