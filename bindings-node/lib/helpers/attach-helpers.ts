/**
 * Attaches the methods of this folder to parsed responses. They are non-enumerable properties, so a
 * response stays equal to the JSON that was sent, and no dump or copy shows them.
 */
import type { AttachHelpers, ResourceClient } from '../engine/resource.js';
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
import { rememberClient, TaskStartResponseHelpers } from './task-start-response.js';

type Attach = (value: object, client: ResourceClient) => void;

/** Attaches the methods of a class. */
function withMethods({ prototype }: { prototype: object }): Attach {
  const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(prototype);
  const entries = Object.entries(methods);
  return (value) => {
    for (const [name, method] of entries) {
      // A field of the response with the same name takes precedence.
      if (!Object.hasOwn(value, name)) Object.defineProperty(value, name, method);
    }
  };
}

/** As `withMethods`, and throws for a failed result if the client has `raiseOnActionError`. */
function throwingOnFailure(helpers: { prototype: { raiseForError(): unknown } }): Attach {
  const attach = withMethods(helpers);
  return (value, client) => {
    attach(value, client);
    if (client.raiseOnActionError) helpers.prototype.raiseForError.call(value);
  };
}

/** Attaches the methods of one of several types, which the field `tag` distinguishes. */
const byTag =
  (tag: string, types: Record<string, Attach>): Attach =>
  (value, client) => {
    const type = (value as Record<string, unknown>)[tag];
    if (typeof type === 'string' && Object.hasOwn(types, type)) types[type]?.(value, client);
  };

/** Attaches methods to the values of fields, alone or in a list, and then to the object itself. */
const withNested =
  (fields: Record<string, Attach>, own?: Attach): Attach =>
  (value, client) => {
    for (const [field, attach] of Object.entries(fields)) {
      const nested = (value as Record<string, unknown>)[field];
      for (const one of Array.isArray(nested) ? nested : [nested]) apply(attach, one, client);
    }
    own?.(value, client);
  };

const ComputerResponse = withMethods(ComputerResponseHelpers);
const OutputItem = byTag('type', { computer_call: withMethods(ResponseComputerToolCallHelpers) });
const ResponseCreateResponse = withNested(
  { output: OutputItem },
  withMethods(ResponseCreateResponseHelpers),
);
const TaskStartResponse = withMethods(TaskStartResponseHelpers);

/** For each type that has methods, or has values with methods: the function that attaches them. */
export const helpers = {
  ActionResult: forObjects(throwingOnFailure(ActionResultHelpers)),
  ComputerBatchResponse: forObjects(throwingOnFailure(ComputerBatchResponseHelpers)),
  ComputerListResponse: forObjects((list, client) => {
    for (const one of Array.isArray(list) ? list : []) apply(ComputerResponse, one, client);
  }),
  ComputerResponse: forObjects(ComputerResponse),
  ExecCreateResponse: forObjects(withMethods(ExecCreateResponseHelpers)),
  ExecSyncResponse: forObjects(withMethods(ExecSyncResponseHelpers)),
  ResponseCreateResponse: forObjects(ResponseCreateResponse),
  ResponseStreamEvent: forObjects(
    withNested({ response: ResponseCreateResponse, item: OutputItem }),
  ),
  ScreencastEvent: forObjects(
    byTag('event', {
      message: withMethods(ScreencastFrameHelpers),
      h264: withMethods(ScreencastH264Helpers),
    }),
  ),
  TaskEvent: forObjects(byTag('type', { screenshot: withMethods(TaskEventScreenshotHelpers) })),
  TaskStartResponse: forObjects((value, client) => {
    TaskStartResponse(value, client);
    rememberClient(value, client);
  }),
} satisfies Record<string, AttachHelpers>;

function forObjects(attach: Attach): AttachHelpers {
  return (value, client) => apply(attach, value, client);
}

function apply(attach: Attach, value: unknown, client: ResourceClient): void {
  if (typeof value === 'object' && value !== null) attach(value, client);
}
