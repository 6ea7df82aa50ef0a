import { HomebodyError } from '../../core';
import type { ModelHost } from './asks';
import { ClientSeat } from './client-seat';
import { Heartbeat, usualPace, type Pace } from './heartbeat';
import { isHeld, takeLock, type HeldLock } from './held-lock';
import { untilAborted } from '../until-aborted';
import { OwnerSeat } from './owner-seat';
import { Ownership } from './ownership';
import { decodeSight, encodeSight, type RuntimeSight, type TabMessage } from './tab-messages';
import { TabPost } from './tab-post';

const nothing: RuntimeSight = { state: { state: 'empty' }, loaded: [] };

/**
 * Finds out who has the models. Each tab that wants a model queues for a Web Lock whose holder is the owner: when that one
 * goes, however it goes, the browser names the next; one that shows no life is robbed of it. A tab that never asked for a
 * model takes no part and costs nothing.
 */
export class Seats {
  #seat: OwnerSeat | ClientSeat | undefined;
  #post: TabPost | undefined;
  #sight = nothing;
  /** When the present owner began; news that are older come from one that is gone. */
  #since = 0;
  #alive: HeldLock | undefined;
  #succeeding = false;
  #closed = false;
  readonly #waiting = new Set<() => void>();
  readonly #ownership: Ownership;
  readonly #seeking: Heartbeat;
  readonly #leaveHost: () => void;

  /**
   * @param name of the lock and of the post; tabs that share must agree on it
   * @param onChange called when the seat is another one (`true`), or the models that it leads to stand otherwise
   */
  constructor(
    private readonly name: string,
    private readonly host: ModelHost,
    private readonly onChange: (seatChanged: boolean) => void,
    private readonly pace: Pace = usualPace,
  ) {
    this.#ownership = new Ownership(name, this.#own, this.#robbed);
    this.#seeking = new Heartbeat(pace, this.#seek, () => void this.#succeed(undefined));
    this.#leaveHost = host.subscribe(this.#onModels);
  }

  get elsewhere(): boolean {
    return this.#seat?.elsewhere ?? false;
  }

  /** How the owner's models stand; while there is none, this tab's. */
  get sight(): RuntimeSight {
    return this.elsewhere ? this.#sight : this.host;
  }

  /** True if this tab takes part, or another one has the models. */
  async anyOwner(): Promise<boolean> {
    return this.#post !== undefined || (await isHeld(this.name));
  }

  /** This tab's seat, found first if need be. @throws HomebodyError `closed` */
  async find(signal: AbortSignal): Promise<OwnerSeat | ClientSeat> {
    if (!this.#post && !this.#closed) this.#join();
    while (!this.#seat && !this.#closed) {
      let found: (() => void) | undefined;
      const wait = new Promise<void>((resolve) => this.#waiting.add((found = resolve)));
      await untilAborted(wait, signal).finally(() => found && this.#waiting.delete(found));
    }
    if (!this.#seat) throw new HomebodyError('closed', {});
    return this.#seat;
  }

  /** What is under way ends here with `closed`, and goes on in another tab as soon as `closeHost` is done. */
  async close(closeHost: () => Promise<void>): Promise<void> {
    this.#closed = true;
    this.#leaveHost();
    this.#sit(undefined);
    try {
      await closeHost();
    } finally {
      this.#ownership.leave();
      this.#alive?.release();
      this.#post?.close();
    }
  }

  #join(): void {
    const post = (this.#post = new TabPost(this.name, this.#hear));
    // Kept as long as this tab lives: who queues for it learns that it is gone.
    takeLock(this.#lifeOf(post.id), {}).then((lock) => {
      this.#alive = lock;
      if (this.#closed) return lock.release();
      this.#begin();
    }, this.#own);
  }

  #begin(): void {
    this.#ownership.queue();
    this.#seek();
    this.#seeking.start();
  }

  readonly #seek = (): void => this.#post?.tellAll({ type: 'seek' });

  readonly #onModels = (): void => {
    if (this.#seat instanceof OwnerSeat && this.#seat.shared) this.#announce();
    if (!this.elsewhere) this.onChange(false);
  };

  readonly #own = (): void => {
    const post = this.#post;
    if (!post || this.#closed) return;
    this.#since = Math.max(Date.now(), this.#since + 1);
    const whenGone = async (tab: string, signal: AbortSignal) =>
      (await takeLock(this.#lifeOf(tab), { signal })).release();
    this.#sit(new OwnerSeat(this.host, post, whenGone, this.#onModels));
    this.#announce();
  };

  /** This tab showed no life for too long, and another one has the models now. */
  readonly #robbed = (): void => {
    this.#sit(undefined);
    void this.host.unload().catch(() => undefined);
    this.#begin();
  };

  async #succeed(silent: ClientSeat | undefined): Promise<void> {
    if (this.#succeeding) return;
    this.#succeeding = true;
    const stillSilent = () => !this.#closed && this.#seat === silent && (silent?.silent ?? true);
    try {
      await this.#ownership.steal(async () => {
        if (!stillSilent()) return false;
        this.#seek();
        await new Promise((resolve) => setTimeout(resolve, this.pace.beatMs));
        return stillSilent();
      });
    } finally {
      this.#succeeding = false;
    }
  }

  #sit(seat: OwnerSeat | ClientSeat | undefined): void {
    const last = this.#seat;
    this.#seat = seat;
    this.#seeking.stop();
    last?.lose();
    for (const wake of this.#waiting) wake();
    this.onChange(true);
  }

  readonly #hear = (from: string, message: TabMessage): void => {
    if (this.#seat instanceof OwnerSeat) {
      if (message.type === 'seek') {
        this.#seat.welcome(from);
        this.#post?.tell(from, this.#news());
      } else this.#seat.hear(from, message);
    } else if (message.type === 'owner') this.#hearOwner(from, message);
    else if (this.#seat?.owner === from) this.#seat.hear(message);
  };

  #hearOwner(from: string, { since, sight }: Extract<TabMessage, { readonly type: 'owner' }>): void {
    const post = this.#post;
    if (!post || this.#closed || since < this.#since) return;
    this.#since = since;
    this.#sight = decodeSight(sight);
    if (this.#seat instanceof ClientSeat && this.#seat.owner === from) {
      this.#seat.heard();
      this.onChange(false);
      return;
    }
    const seat: ClientSeat = new ClientSeat(from, post, this.pace, () => void this.#succeed(seat));
    this.#sit(seat);
    // An owner that has just begun does not know whom it serves.
    post.tell(from, { type: 'seek' });
  }

  #announce(): void {
    this.#post?.tellAll(this.#news());
  }

  #news(): TabMessage {
    return { type: 'owner', since: this.#since, sight: encodeSight(this.host) };
  }

  #lifeOf(tab: string): string {
    return `${this.name} ${tab}`;
  }
}
