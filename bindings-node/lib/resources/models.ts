// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../core/api-promise.js';
import { APIResource } from '../core/resource.js';
import type { RequestOptions } from '../internal/request-options.js';

/** The models that the key may use. */
export class Models extends APIResource {
  /** Lists the models that the key may use. */
  list(options?: RequestOptions): APIPromise<ModelListResponse> {
    return this._client._call<ModelListResponse>('models.list', [], {}, options);
  }
}

export declare namespace Models {
  export { type Model as Model, type ModelListResponse as ModelListResponse };
}

/** A model. */
export interface Model {
  /** Its name, to be given as `model`. */
  id?: string | null;

  /** Always `model`. */
  object?: string | null;

  /** When it was made, in seconds since 1970. */
  created?: number | null;

  /** Who made it. */
  owned_by?: string | null;
}

/** The models that the key may use. */
export interface ModelListResponse {
  /** Always `list`. */
  object?: string | null;

  /** The models. */
  data?: Array<Model>;
}
