import { mount } from 'svelte';
import type { Homebody } from '../index';
import { openUserData } from '../user-data';
import App from './App.svelte';
import { applyUpdate, registerServiceWorker } from './service-worker/registration';
import type { App as AppServices } from './state/app';
import { Chats } from './state/chats';
import { Conversations } from './state/conversations.svelte';
import { LanguageState } from './state/language.svelte';
import { Network } from './state/network.svelte';
import { Preferences } from './state/preferences.svelte';
import { Router } from './state/router.svelte';
import { Session } from './state/session.svelte';
import { Toasts } from './state/toasts.svelte';

declare global {
  interface Window {
    /** The open Homebody of this page, for its console and for scripts that drive it. */
    homebody?: Homebody;
  }
}

async function start(target: HTMLElement): Promise<void> {
  const network = new Network();
  const userData = await openUserData();
  const language = new LanguageState();
  const preferences = new Preferences(userData, language);
  await preferences.restore();
  const toasts = new Toasts();
  const session = new Session(async () => {
    const { openHomebody } = await import('../index');
    return (window.homebody = await openHomebody());
  });
  const router = new Router();
  const conversations = new Conversations(userData);
  void conversations.refresh();
  const chats = new Chats({ userData, session, router, language, conversations });
  const app: AppServices = {
    chats,
    conversations,
    language,
    network,
    preferences,
    router,
    session,
    toasts,
    userData,
  };
  mount(App, { target, props: { app } });
  // Opened at once, loading nothing; a failure stands in the session, where the screens show it.
  session.ready().catch(() => undefined);

  await registerServiceWorker({
    onOfflineReady: () => (network.offlineReady = true),
    onUpdateReady: () => {
      const { update, updateNow } = language.messages.shell;
      toasts.show(update, { label: updateNow, run: applyUpdate });
    },
    mayReload: () => !chats.answering,
  });
}

const target = document.getElementById('app');
if (target) void start(target);
