import { untrack } from 'svelte';
import { asHomebodyError, encodeError, type Part } from '../../core';
import type { AnswerState, Attachment, Conversation, StoredMessage, UserData } from '../../user-data';
import { OpenDraft } from './open-draft.svelte';
import { promptMessages } from './prompt-messages';
import type { Session } from './session.svelte';
import { titleFrom } from './title';

/** What an answer under way is doing before its words come. */
export type AnswerPhase =
  { readonly phase: 'loading' | 'queued' | 'writing' } | { readonly phase: 'reading'; readonly share: number };

export interface ConversationServices {
  readonly userData: UserData;
  readonly session: Session;
  /** Called when its record was made or changed. */
  onSaved(conversation: OpenConversation): void;
  /** The title where the question has no words. */
  untitled(): string;
}

const saveEveryMs = 500;

/** One conversation with its turns, its draft and the answer under way, which goes on while other screens are shown. */
export class OpenConversation {
  readonly id: string;
  readonly draft: OpenDraft;
  record = $state.raw<Conversation>();
  messages = $state.raw<readonly StoredMessage[]>([]);
  /** Undefined while no answer is under way. */
  phase = $state.raw<AnswerPhase>();
  restored = $state(false);
  /** The last answer that came to its end here, for those who listen. */
  ended = $state.raw<StoredMessage>();
  readonly #services: ConversationServices;
  #answering: AbortController | undefined;

  constructor(services: ConversationServices, id: string, isNew: boolean) {
    this.#services = services;
    this.id = id;
    this.draft = new OpenDraft(services.userData, isNew ? 'chat:new' : `chat:${id}`);
    if (isNew) this.restored = true;
    void this.draft.restore();
  }

  /** Reads the turns from the store. An answer under way here is the newer truth, so then nothing is read. */
  async restore(): Promise<void> {
    if (this.phase) return;
    const { userData } = this.#services;
    const [record, messages] = await Promise.all([userData.conversation(this.id), userData.messages(this.id)]);
    if (this.phase) return;
    this.record = record;
    this.messages = messages;
    this.restored = true;
  }

  /** Takes over a title given elsewhere. */
  rename(title: string): void {
    if (this.record) this.record = { ...this.record, title, titledBy: 'reader' };
  }

  /** Asks; the draft is emptied. */
  send(text: string, attachments: readonly Attachment[]): void {
    if (this.phase || (text.trim() === '' && attachments.length === 0)) return;
    const now = Date.now();
    const title = titleFrom(text) || attachments[0]?.name || this.#services.untitled();
    this.record = this.record
      ? { ...this.record, updatedAt: now }
      : { id: this.id, title, titledBy: 'question', createdAt: now, updatedAt: now };
    const question = this.#message('user', text, attachments);
    this.messages = [...this.messages, question];
    this.draft.clear(`chat:${this.id}`);
    void this.#answer(this.#message('assistant', ''), question);
  }

  /** What is written stays. */
  stop(): void {
    this.#answering?.abort();
  }

  /** Goes on where an answer was stopped or cut off. */
  continue(): void {
    const last = this.messages.at(-1);
    if (this.phase || last?.role !== 'assistant') return;
    void this.#answer(last);
  }

  /** Answers a question once more. @returns the turns that it replaces, for undo */
  regenerate(answer: StoredMessage): readonly StoredMessage[] {
    if (this.phase) return [];
    const removed = this.#cutAt(answer.position);
    void this.#answer(this.#message('assistant', ''));
    return removed;
  }

  /** Asks a question in other words. @returns the turns that it replaces, for undo */
  edit(question: StoredMessage, text: string): readonly StoredMessage[] {
    if (this.phase) return [];
    const removed = this.#cutAt(question.position);
    this.send(text, question.attachments);
    return removed;
  }

  /** Brings back replaced turns in place of what came after them. */
  async putBack(turns: readonly StoredMessage[]): Promise<void> {
    const [first] = turns;
    if (!first || !this.record) return;
    this.stop();
    while (this.phase) await new Promise((resolve) => setTimeout(resolve, 20));
    this.#cutAt(first.position);
    this.messages = [...this.messages, ...turns];
    await this.#services.userData.saveConversation(this.record, turns);
  }

  #cutAt(position: number): readonly StoredMessage[] {
    const removed = this.messages.filter((message) => message.position >= position);
    this.messages = this.messages.filter((message) => message.position < position);
    this.#services.userData.deleteMessages(removed).catch(() => undefined);
    return removed;
  }

  #message(role: StoredMessage['role'], content: string, attachments: readonly Attachment[] = []): StoredMessage {
    return {
      id: crypto.randomUUID(),
      conversationId: this.id,
      position: (this.messages.at(-1)?.position ?? -1) + 1,
      role,
      content,
      attachments,
      createdAt: Date.now(),
    };
  }

  /** Streams into `answer`, which is appended, or replaces the last turn if it stands there already. */
  async #answer(begun: StoredMessage, question?: StoredMessage): Promise<void> {
    const { session } = this.#services;
    const answering = (this.#answering = new AbortController());
    const earlier = this.messages.filter(({ id }) => id !== begun.id);
    const sent = promptMessages(begun.content === '' ? earlier : [...earlier, begun]);
    const details = { notices: [], modelTitle: session.model?.record.title ?? '' };
    let answer: StoredMessage = { ...begun, answer: { state: 'writing', ...details } };
    const show = (next: StoredMessage) => {
      answer = next;
      this.messages = [...earlier, next];
    };
    const finish = (state: AnswerState, more: Partial<NonNullable<StoredMessage['answer']>> = {}) =>
      show({ ...answer, answer: { ...(answer.answer ?? details), ...more, state } });

    this.phase = { phase: session.model ? 'queued' : 'loading' };
    show(answer);
    this.#save(question ? [question, answer] : [answer]);
    let savedAt = 0;
    const saveNow = () => {
      savedAt = Date.now();
      this.#services.userData.saveMessage(answer).catch(() => undefined);
    };
    // What came since the last save would go with the page.
    addEventListener('pagehide', saveNow);
    try {
      const home = await session.ready();
      for await (const part of home.chat(sent, { signal: answering.signal })) {
        show(this.#take(answer, part));
        if (Date.now() - savedAt > saveEveryMs) saveNow();
      }
      finish(answer.answer?.state ?? 'cancelled', { modelTitle: session.model?.record.title ?? '' });
      // A stream always ends with its reason; one that an abort cut short has none.
      if (answer.answer?.state === 'writing') finish('cancelled');
    } catch (error) {
      if (answering.signal.aborted) finish('cancelled');
      else finish('failed', { error: encodeError(asHomebodyError(error)) });
    }
    removeEventListener('pagehide', saveNow);
    this.phase = undefined;
    this.ended = answer;
    if (this.record) this.record = { ...this.record, updatedAt: Date.now() };
    this.#save([answer]);
  }

  #take(message: StoredMessage, part: Part): StoredMessage {
    const { answer } = message;
    if (!answer) return message;
    switch (part.type) {
      case 'text':
        if (this.phase?.phase !== 'writing') this.phase = { phase: 'writing' };
        return { ...message, content: message.content + part.text };
      case 'progress':
        this.phase =
          part.phase === 'queued'
            ? { phase: 'queued' }
            : { phase: 'reading', share: part.processedTokens / Math.max(1, part.totalTokens) };
        return message;
      case 'notice': {
        const { type: _, ...notice } = part;
        return { ...message, answer: { ...answer, notices: [...answer.notices, notice] } };
      }
      case 'end':
        return { ...message, answer: { ...answer, state: part.reason, usage: part.usage, timings: part.timings } };
      case 'tool-call':
        return message;
    }
  }

  #save(messages: readonly StoredMessage[]): void {
    const { record } = this;
    if (!record) return;
    untrack(() =>
      this.#services.userData
        .saveConversation(record, messages)
        // A full disk must not stop the conversation; it stays on screen.
        .catch(() => undefined)
        .then(() => this.#services.onSaved(this)),
    );
  }
}
