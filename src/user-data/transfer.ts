import * as v from 'valibot';
import { HomebodyError } from '../core';
import { tableNames, type Change, type RecordStore, type TableName, type Tables } from './records';

/** What came in, by kind, and what stayed because it is newer here. */
export interface ImportReport {
  readonly conversations: number;
  readonly messages: number;
  readonly drafts: number;
  readonly settings: number;
  readonly recents: number;
  readonly keptNewer: number;
}

const attachment = v.object({
  id: v.string(),
  kind: v.picklist(['paste', 'file']),
  name: v.string(),
  text: v.string(),
});
const finite = v.pipe(v.number(), v.finite());
const counts = v.record(v.string(), finite);
const answer = v.object({
  state: v.picklist(['writing', 'failed', 'stop', 'length', 'context-full', 'tool-call', 'cancelled']),
  modelTitle: v.string(),
  usage: v.exactOptional(counts),
  timings: v.exactOptional(counts),
  notices: v.array(v.looseObject({ code: v.string() })),
  error: v.exactOptional(v.object({ code: v.string(), facts: v.record(v.string(), v.unknown()) })),
});
const file = v.object({
  format: v.literal('homebody-user-data'),
  version: v.literal(1),
  conversations: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      titledBy: v.picklist(['question', 'reader']),
      createdAt: finite,
      updatedAt: finite,
    }),
  ),
  messages: v.array(
    v.object({
      id: v.string(),
      conversationId: v.string(),
      position: finite,
      role: v.picklist(['user', 'assistant']),
      content: v.string(),
      attachments: v.array(attachment),
      createdAt: finite,
      answer: v.exactOptional(answer),
    }),
  ),
  drafts: v.array(v.object({ key: v.string(), text: v.string(), attachments: v.array(attachment), updatedAt: finite })),
  settings: v.array(
    v.variant('key', [
      v.object({ key: v.literal('language'), value: v.picklist(['auto', 'en', 'ko']) }),
      v.object({ key: v.literal('theme'), value: v.picklist(['system', 'light', 'dark']) }),
      v.object({ key: v.literal('summaryKind'), value: v.picklist(['key-points', 'tldr', 'teaser', 'headline']) }),
      v.object({ key: v.literal('summaryLength'), value: v.picklist(['short', 'medium', 'long']) }),
      v.object({ key: v.literal('summaryLanguage'), value: v.string() }),
      v.object({ key: v.literal('translateFrom'), value: v.string() }),
      v.object({ key: v.literal('translateTo'), value: v.string() }),
      v.object({ key: v.literal('lock'), value: v.picklist(['on', 'off']) }),
    ]),
  ),
  recents: v.array(
    v.object({
      id: v.string(),
      task: v.picklist(['summarize', 'translate']),
      title: v.string(),
      source: v.string(),
      result: v.string(),
      details: v.record(v.string(), v.unknown()),
      updatedAt: finite,
    }),
  ),
});

/** All tables as one JSON file. */
export async function exportRecords(records: RecordStore): Promise<Blob> {
  const tables = await Promise.all(tableNames.map(async (table) => [table, await records.all(table)] as const));
  const content = { format: 'homebody-user-data', version: 1, exportedAt: Date.now(), ...Object.fromEntries(tables) };
  return new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' });
}

/** Checks a file and says what writing it would change; writes nothing. */
export async function importRecords(
  source: Blob,
  records: RecordStore,
): Promise<{ changes: readonly Change[]; report: ImportReport }> {
  const content = parse(await source.text());
  const changes: Change[] = [];
  const counted = { conversations: 0, messages: 0, drafts: 0, settings: 0, recents: 0 };
  let keptNewer = 0;

  const take = <T extends TableName>(table: T, put: Tables[T]) => {
    changes.push({ table, put } as Change);
    counted[table]++;
  };
  const newerHere = new Set<string>();
  for (const table of ['conversations', 'drafts', 'recents'] as const) {
    for (const record of content[table]) {
      const id = 'key' in record ? record.key : record.id;
      const here = await records.get(table, id);
      if (here && here.updatedAt > record.updatedAt) {
        keptNewer++;
        if (table === 'conversations') newerHere.add(id);
      } else take(table, record);
    }
  }
  // The turns of a conversation come or stay together with it, so that two versions never mix.
  for (const { id } of content.conversations) {
    if (newerHere.has(id)) continue;
    for (const old of await records.messagesOf(id)) changes.push({ table: 'messages', delete: old.id });
  }
  for (const message of content.messages) if (!newerHere.has(message.conversationId)) take('messages', message);
  for (const setting of content.settings) take('settings', setting);
  return { changes, report: { ...counted, keptNewer } };
}

type Content = { readonly [T in TableName]: readonly Tables[T][] };

function parse(text: string): Content {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new HomebodyError('request-invalid', { field: 'file', detail: (error as Error).message }, error);
  }
  const parsed = v.safeParse(file, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new HomebodyError('request-invalid', { field: v.getDotPath(issue) ?? 'file', detail: issue.message });
  }
  const known = new Set(parsed.output.conversations.map(({ id }) => id));
  const stray = parsed.output.messages.find(({ conversationId }) => !known.has(conversationId));
  if (stray) {
    throw new HomebodyError('request-invalid', { field: `messages ${stray.id}`, detail: 'belongs to no conversation' });
  }
  // The schema checks counts and notices by shape only; what they mean is checked where they are shown.
  return parsed.output as unknown as Content;
}
