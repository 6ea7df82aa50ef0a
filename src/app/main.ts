import { mount } from 'svelte';
import type { Homebody } from '../index';
import { openUserData } from '../user-data';
import App from './App.svelte';
import { applyUpdate, registerServiceWorker } from './service-worker/registration';
import type { App as AppServices } from './state/app';
import { Additions } from './state/additions.svelte';
import { Chats } from './state/chats';
import { Conversations } from './state/conversations.svelte';
import { DiagnosisState } from './state/diagnosis.svelte';
import { Downloads } from './state/downloads.svelte';
import { HubAccessState } from './state/hub-access.svelte';
import { HubSearch } from './state/hub-search.svelte';
import { LanguageState } from './state/language.svelte';
import { ModelsState } from './state/models.svelte';
import { Network } from './state/network.svelte';
import { Preferences } from './state/preferences.svelte';
import { Router } from './state/router.svelte';
import { Session } from './state/session.svelte';
import { StorageState } from './state/storage.svelte';
import { SummarizeState } from './state/summarize.svelte';
import { Toasts } from './state/toasts.svelte';
import { TranslateState } from './state/translate.svelte';
import { WakeLock } from './state/wake-lock';

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
    const home = await openHomebody({ measureWhenIdle: true });
    // Before anybody can ask for anything.
    await home.models.setLocked(preferences.settings.lock === 'on');
    return (window.homebody = home);
  });
  const router = new Router();
  const conversations = new Conversations(userData);
  void conversations.refresh();
  const chats = new Chats({ userData, session, router, language, conversations });
  const models = new ModelsState({ session, preferences });
  const changed = () => models.refresh();
  const wakeLock = new WakeLock(navigator.wakeLock, document);
  const downloads = new Downloads({
    session,
    changed,
    isLocked: () => models.locked,
    remove: (modelId) => models.remove(modelId),
    undoRemove: (modelId) => models.undoRemove(modelId),
    onRunning: (running) => wakeLock.want(running),
    onDownloaded: (modelId) => {
      const title = session.models.find(({ record }) => record.id === modelId)?.record.title ?? modelId;
      const { downloaded, load } = language.messages.models;
      toasts.show(downloaded(title), { label: load, run: () => void session.load(modelId) });
    },
  });
  const diagnosis = new DiagnosisState(session);
  const additions = new Additions({ session, changed });
  const hubAccess = new HubAccessState(session);
  const hubSearch = new HubSearch({ session, changed });
  const summarize = new SummarizeState({ session, userData, preferences });
  const translate = new TranslateState({ session, userData, preferences });
  const storage = new StorageState({
    session,
    userData,
    readAgain: async () => {
      for (const { id } of conversations.list) chats.close(id);
      await Promise.all([
        preferences.restore(),
        conversations.refresh(),
        summarize.readAgain(),
        translate.readAgain(),
        models.refresh(),
      ]);
    },
  });
  const app: AppServices = {
    additions,
    chats,
    conversations,
    diagnosis,
    downloads,
    hubAccess,
    hubSearch,
    language,
    models,
    network,
    preferences,
    router,
    session,
    storage,
    summarize,
    toasts,
    translate,
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
    // A page that has begun to work keeps what it has; isolation then comes with the next visit.
    mayReload: () => session.runtime.state === 'empty' && !chats.answering && !downloads.busy && !additions.busy,
  });
}

const target = document.getElementById('app');
if (target) void start(target);
