import { ActionError } from '../http/errors.js';
import type {
  ScreenshotEvent,
  TaskEvent,
  TaskRetrieveStatusResponse,
} from '../types/agent/tasks.js';

/** Types of a task's last event. */
const FINAL_EVENTS: readonly string[] = [
  'completed',
  'failed',
  'cancelled',
  'config_error',
  'max_steps',
  'max_duration',
];
/** Final states of a task. An event of type `error` reports a problem that the task may survive. */
const FINAL_STATES = [...FINAL_EVENTS, 'error'];

/** Fields of an event; only some events have each. */
type Fields = Record<string, unknown>;

/** The result of a task that has ended. */
export class TaskResult {
  /** Id of the task; null if no event had it. */
  readonly taskID: string | null;
  /** Type of the last event, such as `completed`, `failed` or `max_steps`. */
  readonly status: string;
  /** Result that the agent reported for a completed task: a string or any other JSON value. */
  readonly result: unknown;
  /** Exit code, 0 after success; null if the service did not report one. */
  readonly exitCode: number | null;
  /** All events, in order. */
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

  /** The result that the agent reported, if it is a string. */
  get text(): string | null {
    return typeof this.result === 'string' ? this.result : null;
  }

  /** Number of steps taken. */
  get steps(): number {
    const counts = this.events.flatMap(({ steps, step }: Fields) => [steps, step]);
    return Math.trunc(counts.reduce<number>((most, count) => Math.max(most, numberOf(count)), 0));
  }

  /** Screenshots among the events, in order. */
  get screenshots(): ScreenshotEvent[] {
    return this.events.filter((event) => event.type === 'screenshot');
  }

  /**
   * Returns the result if the task was completed.
   *
   * @throws ActionError if the task was not completed
   */
  raiseForError(): this {
    if (this.ok) return this;
    const { message, error_code: code }: Fields = { ...this.events.at(-1) };
    const reason = message || code || 'the service does not say why';
    const why = typeof reason === 'string' ? reason : JSON.stringify(reason);
    const task = this.taskID === null ? 'the task' : `task ${this.taskID}`;
    throw new ActionError(`${task} ended as ${this.status}: ${why}`, {
      result: this,
      status: this.status,
    });
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Whether nothing follows the events. */
export function isEnded(events: readonly TaskEvent[]): boolean {
  return FINAL_EVENTS.includes(String(events.at(-1)?.type));
}

/** Whether a task with this state has ended. */
export function hasEnded({ status, exit_code: exitCode }: TaskRetrieveStatusResponse): boolean {
  return typeof exitCode === 'number' || FINAL_STATES.includes(String(status).toLowerCase());
}

/** Id of the task, from the first event that has it. */
export function taskIDOf(events: readonly TaskEvent[]): string | null {
  for (const { task_id: id } of events as readonly Fields[]) {
    if (typeof id === 'string' && id !== '') return id;
  }
  return null;
}
