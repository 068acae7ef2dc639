// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** A model. */
export interface Model {
  /** Its name, for the parameter `model`. */
  id?: string | null;

  /** Always `model`. */
  object?: string | null;

  /** When it was created, in seconds since 1970 (Unix time). */
  created?: number | null;

  /** Who made it. */
  owned_by?: string | null;
}

/** The models that the API key may use. */
export interface ModelListResponse {
  /** Always `list`. */
  object?: string | null;

  /** The models. */
  data?: Array<Model>;
}
