import { LightconeError } from '../../core/error.js';
import { Items } from '../../core/items.js';
import { decodedBy } from '../decode.js';

/**
 * Lines of JSON as they arrive, each decoded, for one pass of `for await`. Blank lines are passed
 * over, and a last line without a line break counts. Leaving the loop closes the connection.
 */
export class JSONLDecoder<Item> extends Items<Item> {
  /** Decodes the body of a response that you have fetched yourself. */
  static fromResponse<Item>(response: Response, controller: AbortController): JSONLDecoder<Item> {
    if (response.body === null) {
      controller.abort();
      throw new LightconeError('the response has no body, so there are no lines to decode');
    }
    return new JSONLDecoder<Item>(decodedBy<Item>('lines', response.body), controller);
  }
}
