import { callHelper, type TaskSummary, withoutLongStrings } from '../engine/helpers.js';
import { ActionError } from '../http/errors.js';
import type {
  ScreenshotEvent,
  TaskEvent,
  TaskRetrieveStatusResponse,
} from '../types/agent/tasks.js';

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
    const { result }: Fields = { ...events.at(-1) };
    const summary = summaryOf(events);
    this.taskID = summary.task_id;
    this.status = summary.status;
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
    return summaryOf(this.events).steps;
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
    const { taskID: task_id, status, events } = this;
    const { message } = callHelper('task.failure', { task_id, status, last: events.at(-1) });
    throw new ActionError(message, { result: this, status });
  }
}

function summaryOf(events: readonly TaskEvent[]): TaskSummary {
  return callHelper('task.summary', events, withoutLongStrings);
}

/** Id of the task, from the first event that has it. */
export function taskIDOf(events: readonly TaskEvent[]): string | null {
  return summaryOf(events).task_id;
}

/** Whether nothing follows the events. */
export function isEnded(events: readonly TaskEvent[]): boolean {
  return callHelper('task.is_last', events.at(-1));
}

/** Whether a task with this state has ended. */
export function hasEnded(state: TaskRetrieveStatusResponse): boolean {
  return callHelper('task.has_ended', state);
}
