// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../http/api-promise.js';
import { APIResource } from '../engine/resource.js';
import type { RequestOptions } from '../http/request-options.js';
import type { Model, ModelListResponse } from '../types/models.js';

export type * from '../types/models.js';

/** The models that the API key may use. */
export class Models extends APIResource {
  /** Lists the models that the API key may use. */
  list(options?: RequestOptions): APIPromise<ModelListResponse> {
    return this._client._call<ModelListResponse>('models.list', [], {}, options);
  }
}

export declare namespace Models {
  export { type Model as Model, type ModelListResponse as ModelListResponse };
}
