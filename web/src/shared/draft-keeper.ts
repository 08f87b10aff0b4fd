import { isRefusal, WhenceRefusal } from '../api/client.js';
import { type Draft, type DraftContent, type DraftKind, findDraft, keepDraft, removeDraft } from '../api/drafts.js';
import { readStored, removeStored, writeStored } from './storage.js';

/**
 * How what is typed is kept: by the server, only in this browser for now, or not at all: because another tab has it open,
 * or because neither the server nor this browser takes it.
 */
export type DraftState = 'none' | 'keeping' | 'kept' | 'here' | 'elsewhere' | 'lost';

const PAUSE_MS = 800;

/**
 * Keeps what is typed as a draft on the server, which is the writer's alone. What the server could not take stays in
 * this browser until it can: it is gone from here as soon as it is there, and when one signs out.
 */
export class DraftKeeper {
  private known: Pick<Draft, 'id' | 'version'> | null = null;
  private waiting: DraftContent | null = null;
  private timer: number | undefined;
  private running: Promise<void> = Promise.resolve();
  private isOver = false;

  constructor(
    private readonly workspace: string,
    private readonly kind: DraftKind,
    private readonly about: string,
    private readonly tell: (state: DraftState) => void,
  ) {}

  /** What was kept last, newest first of all: what never reached the server. */
  async restore(): Promise<DraftContent | null> {
    const here = this.readHere();
    const found = await findDraft(this.workspace, this.kind, this.about);
    this.known = found;
    return here ?? (found === null ? null : { ...found.content });
  }

  /** Keeps this once the typing pauses. */
  keep(content: DraftContent): void {
    if (this.isOver) return;
    this.waiting = content;
    this.tell('keeping');
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Keeps at once what waits: the page is about to go. */
  flush(): void {
    window.clearTimeout(this.timer);
    this.running = this.running.then(() => this.send());
  }

  /** Removes the draft: it has become what it was a draft of, or is wanted no more. What is typed afterwards is a new one. */
  async discard(): Promise<void> {
    this.isOver = true;
    this.waiting = null;
    window.clearTimeout(this.timer);
    await this.running;
    removeStored(this.place);
    try {
      if (this.known !== null) await removeDraft(this.workspace, this.known);
      this.known = null;
      this.tell('none');
    } catch (error) {
      // What it was a draft of is saved all the same; it stays among one's drafts and goes by itself in the end.
      if (!(error instanceof WhenceRefusal || error instanceof TypeError)) throw error;
      this.tell('kept');
    } finally {
      this.isOver = false;
    }
  }

  private async send(): Promise<void> {
    const content = this.waiting;
    if (content === null || this.isOver) return;
    this.waiting = null;
    try {
      const { kind, about } = this;
      this.known = await keepDraft(this.workspace, this.known, { kind, about, content });
      removeStored(this.place);
      this.tell('kept');
    } catch (error) {
      if (isRefusal(error, 412, 404)) {
        this.isOver = true;
        this.tell('elsewhere');
      } else {
        this.tell(writeStored(this.place, JSON.stringify(content)) ? 'here' : 'lost');
      }
    }
  }

  private get place(): string {
    return `whence-draft ${this.workspace} ${this.kind} ${this.about}`;
  }

  private readHere(): DraftContent | null {
    const text = readStored(this.place);
    if (text === null) return null;
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? { ...content } : null;
  }
}
