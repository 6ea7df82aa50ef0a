import type { Conversation, DeletedConversation, UserData } from '../../user-data';

/** The list of conversations, in step with the store and other tabs. */
export class Conversations {
  list = $state.raw<readonly Conversation[]>([]);
  query = $state('');
  /** Of the present query; undefined while there is none. */
  #found = $state.raw<ReadonlySet<string>>();
  readonly shown: readonly Conversation[] = $derived(
    this.#found ? this.list.filter(({ id }) => this.#found?.has(id)) : this.list,
  );
  readonly #userData: UserData;

  constructor(userData: UserData) {
    this.#userData = userData;
    userData.onOtherTab(({ kind }) => {
      if (kind === 'conversations' || kind === 'everything') void this.refresh();
    });
  }

  async refresh(): Promise<void> {
    this.list = await this.#userData.conversations();
    await this.search(this.query);
  }

  /** Looks for words in titles and texts; without words all are shown. */
  async search(query: string): Promise<void> {
    this.query = query;
    const words = query.trim();
    const found = words === '' ? undefined : await this.#userData.search(words);
    // A slower, older search must not replace a newer one.
    if (query === this.query) this.#found = found;
  }

  async rename(conversation: Conversation, title: string): Promise<void> {
    const wanted = title.trim();
    if (wanted === '' || wanted === conversation.title) return;
    await this.#userData.saveConversation({ ...conversation, title: wanted, titledBy: 'reader' });
    await this.refresh();
  }

  /** @returns what `restore` needs to undo it */
  async remove(id: string): Promise<DeletedConversation | undefined> {
    const deleted = await this.#userData.deleteConversation(id);
    await this.refresh();
    return deleted;
  }

  async restore(deleted: DeletedConversation): Promise<void> {
    await this.#userData.restoreConversation(deleted);
    await this.refresh();
  }
}
