import { LightconeError } from '../http/errors.js';
import { decodeBody } from './decode-body.js';
import { Items } from './items.js';

/**
 * JSON lines, parsed as they arrive. Iterate over it once with `for await`; leaving the loop closes
 * the connection. Blank lines are skipped, and the last line needs no line break.
 */
export class JSONLDecoder<Item> extends Items<Item> {
  /** Decodes the body of a response that you have fetched yourself. */
  static fromResponse<Item>(response: Response, controller: AbortController): JSONLDecoder<Item> {
    if (response.body === null) {
      controller.abort();
      throw new LightconeError('the response has no body, so there are no lines to decode');
    }
    return new JSONLDecoder<Item>(decodeBody<Item>('lines', response.body), controller);
  }
}
