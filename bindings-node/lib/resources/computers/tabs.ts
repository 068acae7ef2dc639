// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../core/api-promise.js';
import { APIResource } from '../../core/resource.js';
import { inOrder } from '../../internal/in-order.js';
import type { RequestOptions } from '../../internal/request-options.js';
import type { ActionResult } from '../computers/computers.js';

/** Open, list, switch and close the tabs of a browser, five at most. */
export class Tabs extends APIResource {
  /**
   * Opens a tab, which becomes the main one. A browser has five at most. The service answers also
   * when the action failed: see `ok` of the result.
   */
  create(
    id: string,
    params?: TabCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.tabs.create',
      [id],
      { body: params, as: 'ActionResult' },
      options,
    );
  }

  /** Lists the open tabs of a browser. */
  list(id: string, options?: RequestOptions): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.tabs.list',
      [id],
      { as: 'ActionResult' },
      options,
    );
  }

  /**
   * Closes a tab, unless it is the only one. The service answers also when the action failed: see
   * `ok` of the result.
   */
  delete(
    tabID: string,
    params: TabDeleteParams,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { id } = inOrder('computers.tabs.delete', 'tabID', 'id', tabID, params);
    return this._client._call<ActionResult>(
      'computers.tabs.delete',
      [id, tabID],
      { as: 'ActionResult' },
      options,
    );
  }

  /**
   * Makes another tab the main one. The service answers also when the action failed: see `ok` of
   * the result.
   */
  switch(
    tabID: string,
    params: TabSwitchParams,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { id } = inOrder('computers.tabs.switch', 'tabID', 'id', tabID, params);
    return this._client._call<ActionResult>(
      'computers.tabs.switch',
      [id, tabID],
      { as: 'ActionResult' },
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

/** A tab to open. */
export interface TabCreateParams {
  /** Address to open in it; absent is an empty page. */
  url?: string;
}

/** Parameters of `computers.tabs.delete` outside the path. */
export interface TabDeleteParams {
  /** Id of the computer, as its creation gave it. */
  id: string;
}

/** Parameters of `computers.tabs.switch` outside the path. */
export interface TabSwitchParams {
  /** Id of the computer, as its creation gave it. */
  id: string;
}
