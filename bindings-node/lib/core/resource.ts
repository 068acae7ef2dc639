import type { Lightcone } from '../client.js';

/** Base of all resources: a group of methods of a client. */
export abstract class APIResource {
  protected readonly _client: Lightcone;

  constructor(client: Lightcone) {
    this._client = client;
  }
}
