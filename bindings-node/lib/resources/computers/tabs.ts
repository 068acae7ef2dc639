// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../http/api-promise.js';
import { APIResource } from '../../engine/resource.js';
import { checkedOrder } from '../../engine/parameter-order.js';
import { helpers } from '../../helpers/attach-helpers.js';
import type { RequestOptions } from '../../http/request-options.js';
import type { ActionResult } from '../../types/computers/computers.js';
import type {
  TabCreateParams,
  TabDeleteParams,
  TabSwitchParams,
} from '../../types/computers/tabs.js';

export type * from '../../types/computers/tabs.js';

/** Open, list, switch and close the tabs of a browser, at most five. */
export class Tabs extends APIResource {
  /**
   * Opens a tab, which becomes the main tab. A browser has at most five. The service responds with
   * HTTP 200 even if the action failed: check `ok` of the result.
   */
  create(
    id: string,
    params?: TabCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.tabs.create',
      [id],
      { body: params, helpers: helpers.ActionResult },
      options,
    );
  }

  /** Lists the open tabs of a browser. */
  list(id: string, options?: RequestOptions): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.tabs.list',
      [id],
      { helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Closes a tab. The only tab cannot be closed. The service responds with HTTP 200 even if the
   * action failed: check `ok` of the result.
   */
  delete(
    tabID: string,
    params: TabDeleteParams,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { id } = checkedOrder('computers.tabs.delete', 'tabID', 'id', tabID, params);
    return this._client._call<ActionResult>(
      'computers.tabs.delete',
      [id, tabID],
      { helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Makes another tab the main tab. The service responds with HTTP 200 even if the action failed:
   * check `ok` of the result.
   */
  switch(
    tabID: string,
    params: TabSwitchParams,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { id } = checkedOrder('computers.tabs.switch', 'tabID', 'id', tabID, params);
    return this._client._call<ActionResult>(
      'computers.tabs.switch',
      [id, tabID],
      { helpers: helpers.ActionResult },
      options,
    );
  }
}

export declare namespace Tabs {
  export {
    type TabCreateParams as TabCreateParams,
    type TabDeleteParams as TabDeleteParams,
    type TabSwitchParams as TabSwitchParams,
  };
}
