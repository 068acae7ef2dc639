/** Helpers of the core, which three languages share: functions from JSON to JSON, listed in core/src/helpers/pure. */
import { addon } from './addon.js';
import { errorOf } from './record-to-error.js';

// Images are longer, and what a helper reads of an event is shorter.
const LONG = 32_768;

/** An action, a batch or a command that failed, in words. */
export interface Failure {
  message: string;
  status: string | null;
  /** Of a batch: the index of the result that failed, or null for none. */
  index?: number | null;
}

/** What a task's events say together. */
export interface TaskSummary {
  task_id: string | null;
  status: string;
  steps: number;
}

/** The result of each helper. */
interface Helpers {
  'task.summary': TaskSummary;
  'task.is_last': boolean;
  'task.has_ended': boolean;
  'task.failure': Failure;
  'action.failure': Failure;
  'batch.failure': Failure | null;
  'command.failure': Failure | null;
  'session.created': { id: string | null; width: number; height: number };
  'session.wait': { type: 'wait'; ms: number };
  'session.is_gone': boolean;
  'local.command': { program: string; arguments: string[]; unset: string[] };
  'local.ready': { url: string; api_key: string };
}

/** Calls a helper of the core. `replacer` is that of `JSON.stringify`. */
export function callHelper<Name extends keyof Helpers>(
  name: Name,
  argument: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): Helpers[Name] {
  const record = addon().callHelper(name, JSON.stringify(argument, replacer) ?? 'null');
  if (!record.ok) throw errorOf(record);
  return JSON.parse(String(record.body));
}

/** A replacer that leaves out images, for a helper that does not need them. */
export function withoutLongStrings(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > LONG ? undefined : value;
}

/** The bytes of a base64 string or a `data:` URL; null for any other value. */
export function decodeData(value: unknown): Uint8Array | null {
  return typeof value === 'string' ? addon().decodeData(value) : null;
}
