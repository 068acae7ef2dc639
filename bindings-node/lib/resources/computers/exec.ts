// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../core/api-promise.js';
import { APIResource } from '../../core/resource.js';
import type { JSONLDecoder } from '../../internal/decoders/jsonl.js';
import type { RequestOptions } from '../../internal/request-options.js';
import type { ExecCreateResponseHelpers } from '../../conveniences/exec-create-response.js';
import type { ExecSyncResponseHelpers } from '../../conveniences/exec-sync-response.js';

/** Run shell commands on a desktop. */
export class Exec extends APIResource {
  /**
   * Runs a shell command on a desktop, and gives its output line by line as it comes. The last line
   * is an `exit` with the code, -1 for an abnormal end, or an `error`.
   */
  create(
    id: string,
    params?: ExecCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<JSONLDecoder<ExecCreateResponse>> {
    return this._client._lines<ExecCreateResponse>(
      'computers.exec.create',
      [id],
      { body: params, as: 'ExecCreateResponse' },
      options,
    );
  }

  /** Runs a shell command on a desktop, and waits for its whole output. */
  sync(
    id: string,
    params?: ExecSyncParams | null,
    options?: RequestOptions,
  ): APIPromise<ExecSyncResponse> {
    return this._client._call<ExecSyncResponse>(
      'computers.exec.sync',
      [id],
      { body: params, as: 'ExecSyncResponse' },
      options,
    );
  }
}

export declare namespace Exec {
  export {
    type ExecCreateParams as ExecCreateParams,
    type ExecCreateResponse as ExecCreateResponse,
    type ExecSyncParams as ExecSyncParams,
    type ExecSyncResponse as ExecSyncResponse,
  };
}

/** A shell command for a desktop. */
export interface ExecCreateParams {
  /** The command, for a shell. */
  command?: string;

  /** Folder to run it in (default `/workspace`). */
  cwd?: string;

  /** Environment variables to add. */
  env?: { [key: string]: string };

  /** Limit on the command, in s (default 120). */
  timeout_seconds?: number;
}

/** One line of what a command writes, or how it ended, told apart by `type`. */
export interface ExecCreateResponse extends ExecCreateResponseHelpers {
  /**
   * Of `exit`: the command's exit code; -1 is a time limit or another abnormal end. Of `error`:
   * what went wrong, as a code.
   */
  code?: number | string | null;

  /** Of `stdout` and `stderr`: what was written. */
  data?: string | null;

  /** Of `error`: what went wrong, in words. */
  message?: string | null;

  /** `stdout`, `stderr`, `exit` or `error`; nothing follows the last two. */
  type?: string | null;
}

/** A shell command for a desktop, whose whole output is waited for. */
export type ExecSyncParams = ExecCreateParams;

/** How a command ended, with all that it wrote. */
export interface ExecSyncResponse extends ExecSyncResponseHelpers {
  /** The exit code; -1 is a time limit or another abnormal end. */
  exit_code?: number | null;

  /** What it wrote as errors. */
  stderr?: string | null;

  /** What it wrote. */
  stdout?: string | null;
}
