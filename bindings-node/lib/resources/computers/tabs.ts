// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../core/api-promise.js';
import { APIResource } from '../../core/resource.js';
import { inOrder } from '../../internal/in-order.js';
import type { RequestOptions } from '../../internal/request-options.js';
import type { ActionResult } from '../computers/computers.js';

/** Open, list, switch and close the tabs of a browser, five at most. */
export class Tabs extends APIResource {
  /** Open a tab, which becomes the main one. */
  create(
    id: string,
    params?: TabCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.tabs.create',
      [id],
      { body: params },
      options,
    );
  }

  /** List a browser session's open tabs. */
  list(id: string, options?: RequestOptions): APIPromise<ActionResult> {
    return this._client._call<ActionResult>('computers.tabs.list', [id], {}, options);
  }

  /** Close a tab, unless it is the only one. */
  delete(
    tabID: string,
    params: TabDeleteParams,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { id } = inOrder('computers.tabs.delete', 'tabID', 'id', tabID, params);
    return this._client._call<ActionResult>('computers.tabs.delete', [id, tabID], {}, options);
  }

  /** Make another tab the main one. */
  switch(
    tabID: string,
    params: TabSwitchParams,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { id } = inOrder('computers.tabs.switch', 'tabID', 'id', tabID, params);
    return this._client._call<ActionResult>('computers.tabs.switch', [id, tabID], {}, options);
  }
}

/** Doc of it. */
export interface TabCreateParams {
  /** Doc of it. */
  url?: string;
}

/** Parameters of `computers.tabs.delete` outside the path. */
export interface TabDeleteParams {
  /** Doc of it. */
  id: string;
}

/** Parameters of `computers.tabs.switch` outside the path. */
export interface TabSwitchParams {
  /** Doc of it. */
  id: string;
}
