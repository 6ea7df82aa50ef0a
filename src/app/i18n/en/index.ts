import { chat } from './chat';
import { common } from './common';
import { errors, waysOut } from './errors';
import { models } from './models';
import { runs } from './runs';
import { settings } from './settings';
import { shell } from './shell';
import { summarize } from './summarize';
import { translate } from './translate';

export const en = { chat, common, errors, models, runs, settings, shell, summarize, translate, waysOut };

/** The shape that every language must fill. */
export type Messages = typeof en;
