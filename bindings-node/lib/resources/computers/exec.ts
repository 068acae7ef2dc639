// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../core/api-promise.js';
import { APIResource } from '../../core/resource.js';
import type { JSONLDecoder } from '../../internal/decoders/jsonl.js';
import type { RequestOptions } from '../../internal/request-options.js';
import type { ExecCreateResponseHelpers } from '../../conveniences/exec-create-response.js';
import type { ExecSyncResponseHelpers } from '../../conveniences/exec-sync-response.js';

/** Run shell commands on a desktop. */
export class Exec extends APIResource {
  /** Run a shell command, streaming its output by line. */
  create(
    id: string,
    params?: ExecCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<JSONLDecoder<ExecCreateResponse>> {
    return this._client._lines<ExecCreateResponse>(
      'computers.exec.create',
      [id],
      { body: params },
      options,
    );
  }

  /** Run a shell command and wait for its output. */
  sync(
    id: string,
    params?: ExecSyncParams | null,
    options?: RequestOptions,
  ): APIPromise<ExecSyncResponse> {
    return this._client._call<ExecSyncResponse>(
      'computers.exec.sync',
      [id],
      { body: params },
      options,
    );
  }
}

/** Doc of it. */
export interface ExecCreateParams {
  /** Doc of it. */
  command?: string;

  /** Doc of it. */
  cwd?: string;

  /** Doc of it. */
  env?: { [key: string]: string };

  /** Doc of it. */
  timeout_seconds?: number;
}

/** Doc of it. */
export interface ExecCreateResponse extends ExecCreateResponseHelpers {
  /** Doc of it. */
  code?: number | string | null;

  /** Doc of it. */
  data?: string | null;

  /** Doc of it. */
  message?: string | null;

  /** Doc of it. */
  type?: string | null;
}

/** Doc of it. */
export type ExecSyncParams = ExecCreateParams;

/** Doc of it. */
export interface ExecSyncResponse extends ExecSyncResponseHelpers {
  /** Doc of it. */
  exit_code?: number | null;

  /** Doc of it. */
  stderr?: string | null;

  /** Doc of it. */
  stdout?: string | null;
}
