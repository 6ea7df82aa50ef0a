import { createContext } from 'svelte';
import type { UserData } from '../../user-data';
import type { Chats } from './chats';
import type { Conversations } from './conversations.svelte';
import type { LanguageState } from './language.svelte';
import type { Network } from './network.svelte';
import type { Preferences } from './preferences.svelte';
import type { Router } from './router.svelte';
import type { Session } from './session.svelte';
import type { Toasts } from './toasts.svelte';

/** The services of one open page, handed to the screens by context. */
export interface App {
  readonly chats: Chats;
  readonly conversations: Conversations;
  readonly language: LanguageState;
  readonly network: Network;
  readonly preferences: Preferences;
  readonly router: Router;
  readonly session: Session;
  readonly toasts: Toasts;
  readonly userData: UserData;
}

export const [useApp, provideApp] = createContext<App>();
