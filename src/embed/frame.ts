import { sendStream } from '../core';
import { openHomebody } from '../open-homebody';
import type { Homebody } from '../homebody';
import { connectType, helloType, isMessageOf, type FrameJob, type FramePart, type RunMessage } from './frame-protocol';
import { runJob } from './frame-jobs';

/** Opened on the first job, not before: a frame that is only there costs nothing. */
let opening: Promise<Homebody> | undefined;

function homebody(): Promise<Homebody> {
  // The catalogue's addresses start at the app, one folder above this page.
  opening ??= openHomebody({ baseUrl: new URL('..', document.baseURI).href });
  opening.catch(() => (opening = undefined));
  return opening;
}

async function* run(job: FrameJob, signal: AbortSignal): AsyncGenerator<FramePart, void, undefined> {
  yield* runJob(await homebody(), job, signal);
}

/** Any page may frame us: by design, and without danger, for nothing of the reader's can be asked for over this port. */
function serve(port: MessagePort): void {
  port.onmessage = ({ data, ports }: MessageEvent<RunMessage>) => {
    const [parts] = ports;
    if (parts && isMessageOf(data, 'run')) void sendStream<FramePart>(parts, (signal) => run(data.job, signal));
  };
}

addEventListener('message', function connect(event: MessageEvent) {
  const [port] = event.ports;
  if (event.source !== window.parent || !port || !isMessageOf(event.data, connectType)) return;
  removeEventListener('message', connect);
  serve(port);
});

if (window.parent !== window) window.parent.postMessage({ type: helloType }, '*');
