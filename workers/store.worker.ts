// The only worker that may reach other hosts; it never sees what people write.
import { compiledLibraryOf } from '../src/catalog';
import { HubFinder } from '../src/hub';
import { announceOutsideRequests, serveStore } from '../src/port';
import { networkGate, openAnyWeights } from '../src/store';

announceOutsideRequests();
serveStore({
  openStore: openAnyWeights,
  finder: new HubFinder((url, init) => networkGate.fetch(url, init), compiledLibraryOf),
  networkLock: networkGate,
});
