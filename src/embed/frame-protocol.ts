import type { Message } from '../core';

/** What a host page can ask of the frame. `open` loads the model; the others do so first if they must. */
export type FrameJob =
  | { readonly task: 'open' }
  | { readonly task: 'chat'; readonly messages: readonly Message[] }
  | {
      readonly task: 'summarize';
      readonly text: string;
      readonly kind: 'key-points' | 'tldr' | 'teaser' | 'headline';
      readonly language?: string;
    }
  | { readonly task: 'translate'; readonly text: string; readonly from: string; readonly to: string };

/** What the frame answers, piece by piece; a failure ends the stream as an error with its code. */
export type FramePart =
  | { readonly type: 'load'; readonly loadedBytes?: number; readonly totalBytes?: number }
  | { readonly type: 'opened'; readonly model: string; readonly languages: readonly string[] }
  | { readonly type: 'progress'; readonly part: number; readonly of: number }
  | { readonly type: 'pair-unknown'; readonly from: string; readonly to: string }
  | { readonly type: 'text'; readonly text: string };

/** Frame to host, as soon as it can listen. It holds nothing worth hiding, so it goes to any origin. */
export const helloType = 'homebody:hello';
/** Host to frame, with the port for everything after. */
export const connectType = 'homebody:connect';

/** Over that port, host to frame; the port that comes with it carries the job's parts. */
export interface RunMessage {
  readonly type: 'run';
  readonly job: FrameJob;
}

/** True for a message object of this type; anything may arrive at a window. */
export function isMessageOf(data: unknown, type: string): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type;
}
