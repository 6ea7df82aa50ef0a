import type { LoadProgress } from '../core';
import type { Homebody } from '../homebody';
import type { FrameJob, FramePart } from './frame-protocol';

/** Does one job of a host page and yields its parts. */
export async function* runJob(
  home: Homebody,
  job: FrameJob,
  signal: AbortSignal,
): AsyncGenerator<FramePart, void, undefined> {
  yield* load(home, signal);
  if (signal.aborted) return;
  switch (job.task) {
    case 'open':
      return;
    case 'chat':
      for await (const part of home.chat(job.messages, { signal })) {
        if (part.type === 'text') yield { type: 'text', text: part.text };
      }
      return;
    case 'summarize': {
      const { text, kind, language } = job;
      const summary = home.summarize(text, { kind, signal, ...(language === undefined ? {} : { language }) });
      for await (const part of summary) {
        if (part.type === 'text') yield { type: 'text', text: part.text };
        if (part.type === 'progress') yield { type: 'progress', part: part.part, of: part.of };
      }
      return;
    }
    case 'translate':
      for await (const part of home.translate(job.text, { from: job.from, to: job.to, signal })) {
        if (part.type === 'text') yield { type: 'text', text: part.text };
        if (part.type === 'progress') yield { type: 'progress', part: part.part, of: part.of };
        if (part.type === 'notice' && part.code === 'language-pair-unknown') {
          yield { type: 'pair-unknown', from: part.from, to: part.to };
        }
      }
  }
}

/** The model, with progress while it comes; an own stop ends it quietly. */
async function* load(home: Homebody, signal: AbortSignal): AsyncGenerator<FramePart, void, undefined> {
  const waiting: LoadProgress[] = [];
  let wake = (): void => undefined;
  let finished = false;
  const loading = home
    .load(undefined, {
      signal,
      onProgress: (progress) => {
        waiting.push(progress);
        wake();
      },
    })
    .finally(() => {
      finished = true;
      wake();
    });
  loading.catch(() => undefined);
  while (!finished || waiting.length > 0) {
    const progress = waiting.shift();
    if (!progress) {
      await new Promise<void>((resolve) => (wake = resolve));
      continue;
    }
    const { loadedBytes, totalBytes } = progress;
    yield {
      type: 'load',
      ...(loadedBytes === undefined ? {} : { loadedBytes }),
      ...(totalBytes === undefined ? {} : { totalBytes }),
    };
  }
  if (signal.aborted) return;
  const { record } = await loading;
  yield { type: 'opened', model: record.title, languages: record.languages };
}
