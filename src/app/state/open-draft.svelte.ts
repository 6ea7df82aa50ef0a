import type { Attachment, UserData } from '../../user-data';

const saveAfterMs = 300;

/** What is being written and not yet sent; kept while typing, under the key of its conversation. */
export class OpenDraft {
  text = $state('');
  attachments = $state.raw<readonly Attachment[]>([]);
  readonly #userData: UserData;
  #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(userData: UserData, key: string) {
    this.#userData = userData;
    this.#key = key;
    // A page that goes away has no later.
    addEventListener('pagehide', () => this.#timer && this.#saveNow());
  }

  /** What was kept; typing that came before it stays. */
  async restore(): Promise<void> {
    const kept = await this.#userData.draft(this.#key);
    if (!kept || this.text !== '' || this.attachments.length > 0) return;
    this.text = kept.text;
    this.attachments = kept.attachments;
  }

  /** What is kept now, in place of what is on screen: the store was imported or emptied. */
  async reload(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.text = '';
    this.attachments = [];
    await this.restore();
  }

  write(text: string): void {
    this.text = text;
    this.#saveSoon();
  }

  attach(attachment: Attachment): void {
    this.attachments = [...this.attachments, attachment];
    this.#saveSoon();
  }

  detach(id: string): void {
    this.attachments = this.attachments.filter((each) => each.id !== id);
    this.#saveSoon();
  }

  /** After sending. @param key where what is written from now on is kept */
  clear(key: string): void {
    this.text = '';
    this.attachments = [];
    this.#saveNow();
    this.#key = key;
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#saveNow(), saveAfterMs);
  }

  #saveNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { text, attachments } = this;
    // A refused save leaves the text on screen; the banner has said that nothing is kept.
    this.#userData.saveDraft({ key: this.#key, text, attachments, updatedAt: Date.now() }).catch(() => undefined);
  }
}
