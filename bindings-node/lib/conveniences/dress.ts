/**
 * Answers as plain objects that have methods. They are properties of the objects which are not
 * enumerable: an answer stays equal to the object that was sent, and no dump or copy shows them.
 */
import type { BaseLightcone } from '../base-client.js';
import { ActionResultHelpers } from './action-result.js';
import { ComputerBatchResponseHelpers } from './computer-batch-response.js';
import { ComputerResponseHelpers } from './computer-response.js';
import { ExecCreateResponseHelpers } from './exec-create-response.js';
import { ExecSyncResponseHelpers } from './exec-sync-response.js';
import { ResponseComputerToolCallHelpers } from './response-computer-tool-call.js';
import { ResponseCreateResponseHelpers } from './response-create-response.js';
import { ScreencastFrameHelpers } from './screencast-frame.js';
import { ScreencastH264Helpers } from './screencast-h264.js';
import { TaskEventScreenshotHelpers } from './task-event-screenshot.js';
import { remember, TaskStartResponseHelpers } from './task-start-response.js';

type Maker = (value: object, client: BaseLightcone) => void;

function wears({ prototype }: { prototype: object }): Maker {
  const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(prototype);
  const entries = Object.entries(methods);
  return (value) => {
    for (const [name, method] of entries) {
      // A field that the service sends under such a name is the service's.
      if (!Object.hasOwn(value, name)) Object.defineProperty(value, name, method);
    }
  };
}

function succeeds(helpers: { prototype: { raiseForError(): unknown } }): Maker {
  const wear = wears(helpers);
  return (value, client) => {
    wear(value, client);
    if (client.raiseOnActionError) helpers.prototype.raiseForError.call(value);
  };
}

/** One of several, told apart by a field. */
const oneOf =
  (tag: string, kinds: Record<string, Maker>): Maker =>
  (value, client) => {
    const kind = (value as Record<string, unknown>)[tag];
    if (typeof kind === 'string' && Object.hasOwn(kinds, kind)) kinds[kind]?.(value, client);
  };

/** A field or more that hold values which have methods, alone or in a list. */
const holds =
  (kinds: Record<string, Maker>, own?: Maker): Maker =>
  (value, client) => {
    for (const [field, make] of Object.entries(kinds)) {
      const held = (value as Record<string, unknown>)[field];
      for (const one of Array.isArray(held) ? held : [held]) apply(make, one, client);
    }
    own?.(value, client);
  };

const ComputerResponse = wears(ComputerResponseHelpers);
const OutputItem = oneOf('type', { computer_call: wears(ResponseComputerToolCallHelpers) });
const ResponseCreateResponse = holds({ output: OutputItem }, wears(ResponseCreateResponseHelpers));

const TaskStartResponse = wears(TaskStartResponseHelpers);

const MAKERS = {
  ActionResult: succeeds(ActionResultHelpers),
  ComputerBatchResponse: succeeds(ComputerBatchResponseHelpers),
  ComputerListResponse: (list, client) => {
    for (const one of Array.isArray(list) ? list : []) apply(ComputerResponse, one, client);
  },
  ComputerResponse,
  ExecCreateResponse: wears(ExecCreateResponseHelpers),
  ExecSyncResponse: wears(ExecSyncResponseHelpers),
  ResponseCreateResponse,
  ResponseStreamEvent: holds({ response: ResponseCreateResponse, item: OutputItem }),
  ScreencastEvent: oneOf('event', {
    message: wears(ScreencastFrameHelpers),
    h264: wears(ScreencastH264Helpers),
  }),
  TaskEvent: oneOf('type', { screenshot: wears(TaskEventScreenshotHelpers) }),
  TaskStartResponse: (value, client) => {
    TaskStartResponse(value, client);
    remember(value, client);
  },
} satisfies Record<string, Maker>;

/** Names of the types that have methods, or hold values that have. */
export type Made = keyof typeof MAKERS;

/** Gives a parsed answer the methods of its type; what is no object stays as it is. */
export function dress<T>(as: Made | undefined, value: unknown, client: BaseLightcone): T {
  if (as !== undefined) apply(MAKERS[as], value, client);
  return value as T;
}

function apply(make: Maker, value: unknown, client: BaseLightcone): void {
  if (typeof value === 'object' && value !== null) make(value, client);
}
