import { HomebodyError, type ErrorFacts, type HubAccess } from '../../core';
import type { DeviceMemory } from '../device-memory';

const onThisDevice = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** How this person reaches hubs: a mirror, and an access token that is kept for the visit unless it is to be remembered. */
export class HubSettings {
  /** Undefined: what is remembered counts. */
  #visitToken: string | undefined;

  constructor(private readonly memory: DeviceMemory) {}

  async access(): Promise<HubAccess> {
    const remembered = await this.memory.hub();
    const token = this.#visitToken ?? remembered.token;
    return { ...(remembered.mirror !== '' && { mirror: remembered.mirror }), ...(token !== '' && { token }) };
  }

  async setToken(token: string, remember: boolean): Promise<void> {
    const bare = token.trim();
    if (/[^\x21-\x7e]/.test(bare))
      throw new HomebodyError('request-invalid', {
        field: 'token',
        detail: 'A token has no spaces or special characters.',
      });
    this.#visitToken = bare === '' || remember ? undefined : bare;
    await this.memory.setHub('token', remember ? bare : '');
  }

  async tokenKept(): Promise<'none' | 'this-visit' | 'remembered'> {
    if (this.#visitToken !== undefined) return 'this-visit';
    return (await this.memory.hub()).token === '' ? 'none' : 'remembered';
  }

  /** @throws HomebodyError `source-invalid` */
  async setMirror(address: string): Promise<void> {
    await this.memory.setHub('mirror', mirrorOf(address));
  }

  async mirror(): Promise<string> {
    return (await this.memory.hub()).mirror;
  }
}

/** The base address without the slash at its end. Unencrypted ones are for servers on this device alone. */
export function mirrorOf(address: string): string {
  const source = address.trim();
  if (source === '') return '';
  const refuse = (detail: string, problem: ErrorFacts['source-invalid']['problem'] = 'not-understood') =>
    new HomebodyError('source-invalid', { source, problem, detail });
  const url = URL.canParse(source) ? new URL(source) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('It is no web address.');
  if (url.protocol === 'http:' && !onThisDevice.test(url.hostname))
    throw refuse('It has to begin with https://.', 'not-https');
  if (url.username !== '' || url.password !== '')
    throw refuse('It must not hold a name or password.', 'holds-password');
  if (url.search !== '' || url.hash !== '') throw refuse('It must end before any ? or #.');
  return url.href.replace(/\/+$/, '');
}
