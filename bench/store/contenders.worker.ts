import { expose } from 'comlink';
import { bareFetch, hashedFetch } from './bare';
import type { Contender, Job } from './job';
import { transformersCache, webLlmCache, webLlmIndexedDb, wllamaFiles } from './peers';
import { readSlices } from './read-back';

const contenders = { bareFetch, hashedFetch, webLlmCache, webLlmIndexedDb, wllamaFiles, transformersCache };

export type ContenderName = keyof typeof contenders;

const calls = {
  prepare: (name: ContenderName) => contenderOf(name).prepare(),
  store: (name: ContenderName, job: Job) => contenderOf(name).store(job),
  clear: (name: ContenderName) => contenderOf(name).clear(),
  readSlices,
};

export type ContenderCalls = typeof calls;

function contenderOf(name: ContenderName): Contender {
  return contenders[name];
}

expose(calls);
