// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
import { APIResource } from '../../core/resource.js';
import { Tasks } from './tasks.js';

/** Agents, which work on tasks. */
export class Agent extends APIResource {
  /** Start, follow and steer tasks. */
  readonly tasks: Tasks = new Tasks(this._client);
}
