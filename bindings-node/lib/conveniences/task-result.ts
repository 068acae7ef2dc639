/** What came of a task. */
import { ActionError } from '../core/error.js';
import type { ScreenshotEvent, TaskEvent } from '../resources/agent/tasks.js';

/** States after which nothing happens to a task any more. */
export const ENDED: readonly string[] = [
  'completed',
  'failed',
  'cancelled',
  'error',
  'config_error',
  'max_steps',
  'max_duration',
];

/** Fields that some of the events have. */
type Fields = Record<string, unknown>;

/** What came of a task that ended. */
export class TaskResult {
  /** Id of the task; null when the service never told it. */
  readonly taskID: string | null;
  /** Type of the last event: `completed`, `failed`, `max_steps` and others. */
  readonly status: string;
  /** What the agent reports, of a completed task: text or any other JSON value. */
  readonly result: unknown;
  /** 0 after success; null where the service does not tell. */
  readonly exitCode: number | null;
  /** Every event, in order. */
  readonly events: readonly TaskEvent[];

  constructor(events: readonly TaskEvent[], exitCode: number | null = null) {
    const { type, result }: Fields = { ...events.at(-1) };
    this.taskID = taskIDOf(events);
    this.status = typeof type === 'string' ? type : 'unknown';
    this.result = result ?? null;
    this.exitCode = exitCode;
    this.events = events;
  }

  /** Whether the task was completed. */
  get ok(): boolean {
    return this.status === 'completed';
  }

  /** What the agent reports, if it is text. */
  get text(): string | null {
    return typeof this.result === 'string' ? this.result : null;
  }

  /** How many steps were taken. */
  get steps(): number {
    const counts = this.events.map((event: Fields) => Number(event.steps ?? event.step ?? 0));
    return Math.max(0, ...counts.filter(Number.isFinite));
  }

  /** The pictures of the screen, in order. */
  get screenshots(): ScreenshotEvent[] {
    return this.events.filter((event) => event.type === 'screenshot');
  }

  /**
   * Gives the result itself.
   *
   * @throws ActionError when the task was not completed
   */
  raiseForError(): this {
    if (this.ok) return this;
    const { message, error_code: code }: Fields = { ...this.events.at(-1) };
    const why = message || code || 'the service does not say why';
    throw new ActionError(`task ${this.taskID} ended as ${this.status}: ${why}`, {
      result: this,
      status: this.status,
    });
  }
}

/** The id that a task's events tell. */
export function taskIDOf(events: readonly TaskEvent[]): string | null {
  for (const { task_id: id } of events as readonly Fields[]) {
    if (typeof id === 'string' && id !== '') return id;
  }
  return null;
}
