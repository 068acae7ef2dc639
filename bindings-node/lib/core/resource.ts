import type { BaseLightcone } from '../base-client.js';

/** Base of all resources: a group of methods of a client. */
export abstract class APIResource {
  protected readonly _client: BaseLightcone;

  constructor(client: BaseLightcone) {
    this._client = client;
  }
}
