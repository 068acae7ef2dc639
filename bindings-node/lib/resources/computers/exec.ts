// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../http/api-promise.js';
import { APIResource } from '../../engine/resource.js';
import { helpers } from '../../helpers/attach-helpers.js';
import type { RequestOptions } from '../../http/request-options.js';
import { JSONLDecoder } from '../../streaming/json-lines.js';
import type {
  ExecCreateParams,
  ExecCreateResponse,
  ExecSyncParams,
  ExecSyncResponse,
} from '../../types/computers/exec.js';

// These add methods to types.
import '../../helpers/exec-create-response.js';
import '../../helpers/exec-sync-response.js';

export type * from '../../types/computers/exec.js';

/** Run shell commands on a desktop. */
export class Exec extends APIResource {
  /**
   * Runs a shell command on a desktop, and streams its output line by line. The last line is an
   * `exit` with the exit code (-1 after an abnormal end) or an `error`.
   */
  create(
    id: string,
    params?: ExecCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<JSONLDecoder<ExecCreateResponse>> {
    return this._client._lines(
      JSONLDecoder<ExecCreateResponse>,
      'computers.exec.create',
      [id],
      { body: params, helpers: helpers.ExecCreateResponse },
      options,
    );
  }

  /** Runs a shell command on a desktop and returns its whole output. */
  sync(
    id: string,
    params?: ExecSyncParams | null,
    options?: RequestOptions,
  ): APIPromise<ExecSyncResponse> {
    return this._client._call<ExecSyncResponse>(
      'computers.exec.sync',
      [id],
      { body: params, helpers: helpers.ExecSyncResponse },
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
