import { HomebodyError, receiveStream } from '../core';
import { connectType, helloType, isMessageOf, type FrameJob, type FramePart, type RunMessage } from './frame-protocol';

/** The way to the frame in which the model runs. */
export interface FrameConnection {
  /** Parts of the job's answer. An abort of `signal` ends it early; what was written stays valid. */
  run(job: FrameJob, signal: AbortSignal): AsyncIterable<FramePart>;
}

/** A blocked or unreachable frame says nothing at all: after this long it counts as failed. */
const helloTimeoutMs = 30_000;

/** Widgets of one page share a frame, and with it one loaded model, even when each came with its own script tag. */
const shared = Symbol.for('homebody.frames');
type Frames = Map<string, Promise<FrameConnection>>;

/**
 * Opens the frame of the app at `appUrl`, or takes the one this page already has.
 * @throws HomebodyError `download-failed` where the frame can't be reached or the host page's policy forbids it
 */
export function connectFrame(appUrl: URL): Promise<FrameConnection> {
  const owner: Window & { [shared]?: Frames } = window;
  const frames = (owner[shared] ??= new Map());
  const known = frames.get(appUrl.href);
  if (known) return known;
  const opening = openFrame(appUrl);
  frames.set(appUrl.href, opening);
  opening.catch(() => frames.delete(appUrl.href));
  return opening;
}

async function openFrame(appUrl: URL): Promise<FrameConnection> {
  const frame = document.createElement('iframe');
  frame.src = new URL('embed/frame.html', appUrl).href;
  frame.allow = 'cross-origin-isolated';
  frame.title = 'Homebody';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Not `display: none`: browsers put such frames to sleep.
  Object.assign(frame.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    insetInlineStart: '-9px',
    top: '0',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  });
  const greeted = hello(frame, appUrl);
  document.body.append(frame);
  try {
    await greeted;
  } catch (error) {
    frame.remove();
    throw error;
  }
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow!.postMessage({ type: connectType }, appUrl.origin, [port2]);
  return {
    run(job, signal) {
      const channel = new MessageChannel();
      port1.postMessage({ type: 'run', job } satisfies RunMessage, [channel.port2]);
      return receiveStream<FramePart>(channel.port1, signal);
    },
  };
}

/** Only the frame itself, from the origin it was asked of, can greet. */
function hello(frame: HTMLIFrameElement, appUrl: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      removeEventListener('message', listen);
    };
    const listen = (event: MessageEvent) => {
      if (event.source !== frame.contentWindow || event.origin !== appUrl.origin) return;
      if (!isMessageOf(event.data, helloType)) return;
      stop();
      resolve();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new HomebodyError('download-failed', { url: frame.src, status: 0, detail: 'The frame did not answer.' }));
    }, helloTimeoutMs);
    addEventListener('message', listen);
  });
}
