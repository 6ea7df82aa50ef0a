import { createContext } from 'svelte';
import type { UserData } from '../../user-data';
import type { Additions } from './additions.svelte';
import type { Chats } from './chats';
import type { Conversations } from './conversations.svelte';
import type { DiagnosisState } from './diagnosis.svelte';
import type { Downloads } from './downloads.svelte';
import type { HubAccessState } from './hub-access.svelte';
import type { HubSearch } from './hub-search.svelte';
import type { LanguageState } from './language.svelte';
import type { ModelsState } from './models.svelte';
import type { Network } from './network.svelte';
import type { Preferences } from './preferences.svelte';
import type { Router } from './router.svelte';
import type { Session } from './session.svelte';
import type { StorageState } from './storage.svelte';
import type { SummarizeState } from './summarize.svelte';
import type { Toasts } from './toasts.svelte';
import type { TranslateState } from './translate.svelte';

/** The services of one open page, handed to the screens by context. */
export interface App {
  readonly additions: Additions;
  readonly chats: Chats;
  readonly conversations: Conversations;
  readonly diagnosis: DiagnosisState;
  readonly downloads: Downloads;
  readonly hubAccess: HubAccessState;
  readonly hubSearch: HubSearch;
  readonly language: LanguageState;
  readonly models: ModelsState;
  readonly network: Network;
  readonly preferences: Preferences;
  readonly router: Router;
  readonly session: Session;
  readonly storage: StorageState;
  readonly summarize: SummarizeState;
  readonly toasts: Toasts;
  readonly translate: TranslateState;
  readonly userData: UserData;
}

export const [useApp, provideApp] = createContext<App>();
