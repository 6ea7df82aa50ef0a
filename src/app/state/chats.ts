import type { DataChange, UserData } from '../../user-data';
import type { Conversations } from './conversations.svelte';
import type { LanguageState } from './language.svelte';
import { OpenConversation, type ConversationServices } from './open-conversation.svelte';
import type { Router } from './router.svelte';
import type { Session } from './session.svelte';

interface ChatsServices {
  readonly userData: UserData;
  readonly session: Session;
  readonly router: Router;
  readonly language: LanguageState;
  readonly conversations: Conversations;
}

/** The conversations that this page has open; one answer may go on in each. */
export class Chats {
  readonly #open = new Map<string, OpenConversation>();
  #fresh: OpenConversation | undefined;
  readonly #services: ChatsServices;

  constructor(services: ChatsServices) {
    this.#services = services;
    services.userData.onOtherTab((change) => this.#follow(change));
  }

  /** True while an answer is being written in any of them. */
  get answering(): boolean {
    return [...this.#open.values()].some(({ phase }) => phase !== undefined);
  }

  /** The conversation of an address; without an id the one that has not begun yet. */
  get(id: string | undefined): OpenConversation {
    if (id === undefined) return (this.#fresh ??= new OpenConversation(this.#asServices(), crypto.randomUUID(), true));
    let conversation = this.#open.get(id);
    if (!conversation) {
      conversation = new OpenConversation(this.#asServices(), id, false);
      this.#open.set(id, conversation);
      void conversation.restore();
    }
    return conversation;
  }

  rename(id: string, title: string): void {
    this.#open.get(id)?.rename(title);
  }

  /** Lets go of a deleted one. */
  close(id: string): void {
    this.#open.get(id)?.stop();
    this.#open.delete(id);
  }

  #asServices(): ConversationServices {
    const { userData, session, language } = this.#services;
    return {
      userData,
      session,
      onSaved: (conversation) => this.#saved(conversation),
      untitled: () => language.messages.chat.untitled,
    };
  }

  #saved(conversation: OpenConversation): void {
    void this.#services.conversations.refresh();
    if (conversation !== this.#fresh) return;
    // It has begun: from now on it has an address of its own.
    this.#fresh = undefined;
    this.#open.set(conversation.id, conversation);
    const { router } = this.#services;
    const { route } = router;
    if (route.screen === 'chat' && route.conversationId === undefined) {
      router.replace({ screen: 'chat', conversationId: conversation.id });
    }
  }

  #follow(change: DataChange): void {
    for (const conversation of this.#open.values()) {
      const concerned =
        change.kind === 'everything' ||
        change.kind === 'conversations' ||
        change.kind === 'messages-deleted' ||
        (change.kind === 'messages' && change.conversationId === conversation.id);
      if (concerned) void conversation.restore();
    }
  }
}
