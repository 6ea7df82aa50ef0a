import type { Component } from 'svelte';
import AlignLeft from '@lucide/svelte/icons/text-align-start';
import Box from '@lucide/svelte/icons/box';
import Languages from '@lucide/svelte/icons/languages';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import type { Messages } from '../i18n';
import { jobs } from '../state/route';

type Job = (typeof jobs)[number];

const icons: Readonly<Record<Job, Component<{ size?: number }>>> = {
  chat: MessageCircle,
  summarize: AlignLeft,
  translate: Languages,
  models: Box,
};

/** The jobs in the order of sidebar and bottom bar. */
export function navigation(messages: Messages) {
  return jobs.map((screen) => ({ screen, label: messages[screen].title, icon: icons[screen] }));
}
