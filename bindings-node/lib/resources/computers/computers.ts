// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../http/api-promise.js';
import { APIResource } from '../../engine/resource.js';
import { helpers } from '../../helpers/attach-helpers.js';
import type { RequestOptions } from '../../http/request-options.js';
import { Stream } from '../../streaming/stream.js';
import { Socket } from '../../streaming/socket.js';
import type {
  ActionResult,
  ActionResultData,
  ComputerAction,
  ComputerActionParam,
  ComputerActionParamDebug,
  ComputerActionParamPath,
  ComputerBatchParams,
  ComputerBatchResponse,
  ComputerBatchResult,
  ComputerChangeProxyParams,
  ComputerClickParams,
  ComputerCreateParams,
  ComputerCreateParamsDisplay,
  ComputerCreateParamsHTTPCredentials,
  ComputerDebugParams,
  ComputerDoubleClickParams,
  ComputerDragParams,
  ComputerEvent,
  ComputerEventError,
  ComputerExecuteParams,
  ComputerHTMLParams,
  ComputerHotkeyParams,
  ComputerKeepaliveResponse,
  ComputerKeyDownParams,
  ComputerKeyUpParams,
  ComputerListParams,
  ComputerListResponse,
  ComputerMouseDownParams,
  ComputerMouseUpParams,
  ComputerNavigateParams,
  ComputerResponse,
  ComputerRetrieveStatusResponse,
  ComputerRightClickParams,
  ComputerScreenshotParams,
  ComputerScrollParams,
  ComputerStreamEvent,
  ComputerTypeParams,
  ComputerViewportParams,
  PageContext,
  ScreencastCursorPosition,
  ScreencastCursorUpdate,
  ScreencastEvent,
  ScreencastFrame,
  ScreencastH264,
  TabInfo,
  UnknownComputerEvent,
  UnknownScreencastEvent,
} from '../../types/computers/computers.js';
import type {
  ExecCreateParams,
  ExecCreateResponse,
  ExecSyncParams,
  ExecSyncResponse,
} from '../../types/computers/exec.js';
import type {
  TabCreateParams,
  TabDeleteParams,
  TabSwitchParams,
} from '../../types/computers/tabs.js';
import { Exec } from './exec.js';
import { Tabs } from './tabs.js';

// These add methods to types.
import '../../helpers/action-result.js';
import '../../helpers/computer-batch-response.js';
import '../../helpers/computer-response.js';
import '../../helpers/screencast-frame.js';
import '../../helpers/screencast-h264.js';

export type * from '../../types/computers/computers.js';

/** Create computers, browsers or desktops, control them with actions, and watch their screens. */
export class Computers extends APIResource {
  /** Run shell commands on a desktop. */
  readonly exec: Exec = new Exec(this._client);
  /** Open, list, switch and close the tabs of a browser, at most five. */
  readonly tabs: Tabs = new Tabs(this._client);

  /**
   * Creates a browser or a desktop. The plan limits how many may run at once; beyond that the
   * service responds with 429. For a `kind` that does not exist it responds with 503, as if it were
   * busy.
   */
  create(
    params?: ComputerCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerResponse> {
    return this._client._call<ComputerResponse>(
      'computers.create',
      [],
      { body: params, helpers: helpers.ComputerResponse },
      options,
    );
  }

  /**
   * Lists the computers of the whole organisation, live or saved. A loop that deletes everything in
   * this list also deletes the computers of others.
   */
  list(
    params?: ComputerListParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerListResponse> {
    return this._client._call<ComputerListResponse>(
      'computers.list',
      [],
      { query: { type: params?.type }, helpers: helpers.ComputerListResponse },
      options,
    );
  }

  /** Reads the state of a computer. */
  retrieve(id: string, options?: RequestOptions): APIPromise<ComputerResponse> {
    return this._client._call<ComputerResponse>(
      'computers.retrieve',
      [id],
      { helpers: helpers.ComputerResponse },
      options,
    );
  }

  /** Ends a computer and releases it. */
  delete(id: string, options?: RequestOptions): APIPromise<void> {
    return this._client._callNoContent('computers.delete', [id], {}, options);
  }

  /** Runs several actions in order, and stops after the first that fails. */
  batch(
    id: string,
    params?: ComputerBatchParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerBatchResponse> {
    return this._client._call<ComputerBatchResponse>(
      'computers.batch',
      [id],
      { body: params, helpers: helpers.ComputerBatchResponse },
      options,
    );
  }

  /**
   * Switches the browser to another proxy. The service responds with HTTP 200 even if the action
   * failed: check `ok` of the result.
   */
  changeProxy(
    id: string,
    params?: ComputerChangeProxyParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.change_proxy',
      [id],
      { body: params, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Clicks with the left button at a point on the screen. Actions on one computer run one after
   * another, each with a limit of about 20 s. The service responds with HTTP 200 even if the action
   * failed: check `ok` of the result.
   */
  click(
    id: string,
    params?: ComputerClickParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.click',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Runs a shell command and returns its output when it has ended. Older than `exec`, which
   * replaces it. The service responds with HTTP 200 even if the action failed: check `ok` of the
   * result.
   */
  debug(
    id: string,
    params?: ComputerDebugParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.debug',
      [id],
      { body: params, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Double-clicks at a point on the screen. The service responds with HTTP 200 even if the action
   * failed: check `ok` of the result.
   */
  doubleClick(
    id: string,
    params?: ComputerDoubleClickParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.double_click',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Drags with the left button from one point to another. The service responds with HTTP 200 even
   * if the action failed: check `ok` of the result.
   */
  drag(
    id: string,
    params?: ComputerDragParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.drag',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Runs any one action, named by its type. The service responds with HTTP 200 even if the action
   * failed: check `ok` of the result.
   */
  execute(
    id: string,
    params?: ComputerExecuteParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.execute',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Presses several keys together and releases them. The service responds with HTTP 200 even if the
   * action failed: check `ok` of the result.
   */
  hotkey(
    id: string,
    params?: ComputerHotkeyParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.hotkey',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Reads the HTML of the page. The service responds with HTTP 200 even if the action failed: check
   * `ok` of the result.
   */
  html(
    id: string,
    params?: ComputerHTMLParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.html',
      [id],
      { body: params, helpers: helpers.ActionResult },
      options,
    );
  }

  /** Restarts the computer's inactivity timer, and reports that it is alive. */
  keepalive(id: string, options?: RequestOptions): APIPromise<ComputerKeepaliveResponse> {
    return this._client._call<ComputerKeepaliveResponse>('computers.keepalive', [id], {}, options);
  }

  /**
   * Holds a key until `key_up`. The service responds with HTTP 200 even if the action failed: check
   * `ok` of the result.
   */
  keyDown(
    id: string,
    params?: ComputerKeyDownParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.key_down',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Releases a key. The service responds with HTTP 200 even if the action failed: check `ok` of the
   * result.
   */
  keyUp(
    id: string,
    params?: ComputerKeyUpParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.key_up',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Holds the left button at a point on the screen. The service responds with HTTP 200 even if the
   * action failed: check `ok` of the result.
   */
  mouseDown(
    id: string,
    params?: ComputerMouseDownParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.mouse_down',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Releases the left button at a point on the screen. The service responds with HTTP 200 even if
   * the action failed: check `ok` of the result.
   */
  mouseUp(
    id: string,
    params?: ComputerMouseUpParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.mouse_up',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Loads a URL in a tab. The service responds with HTTP 200 even if the action failed: check `ok`
   * of the result.
   */
  navigate(
    id: string,
    params?: ComputerNavigateParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.navigate',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Follows what happens on a computer: requests for actions, their results, output of commands. An
   * error event can mean that the session has ended; later calls then fail with 404.
   */
  retrieveEvents(id: string, options?: RequestOptions): APIPromise<Stream<ComputerStreamEvent>> {
    return this._client._stream(
      Stream<ComputerStreamEvent>,
      'computers.retrieve_events',
      [id],
      {},
      options,
    );
  }

  /**
   * Follows the screen: JPEG frames of a browser, H.264 and movements of the cursor of a desktop.
   * Ends when the stream is closed.
   */
  retrieveScreencast(id: string, options?: RequestOptions): APIPromise<Stream<ScreencastEvent>> {
    return this._client._stream(
      Stream<ScreencastEvent>,
      'computers.retrieve_screencast',
      [id],
      { helpers: helpers.ScreencastEvent },
      options,
    );
  }

  /** Reads when a computer was last used and when it ends. */
  retrieveStatus(id: string, options?: RequestOptions): APIPromise<ComputerRetrieveStatusResponse> {
    return this._client._call<ComputerRetrieveStatusResponse>(
      'computers.retrieve_status',
      [id],
      {},
      options,
    );
  }

  /** Opens a two-way WebSocket to a computer. */
  retrieveWs(id: string, options?: RequestOptions): APIPromise<Socket> {
    return this._client._socket(Socket, 'computers.retrieve_ws', [id], {}, options);
  }

  /**
   * Clicks with the right button at a point on the screen. The service responds with HTTP 200 even
   * if the action failed: check `ok` of the result.
   */
  rightClick(
    id: string,
    params?: ComputerRightClickParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.right_click',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Takes a screenshot and returns its URL, or the image itself. The service responds with HTTP 200
   * even if the action failed: check `ok` of the result.
   */
  screenshot(
    id: string,
    params?: ComputerScreenshotParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.screenshot',
      [id],
      { body: params, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Scrolls the page or list at a point on the screen. The service responds with HTTP 200 even if
   * the action failed: check `ok` of the result.
   */
  scroll(
    id: string,
    params?: ComputerScrollParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.scroll',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Types text into the focused element. The service responds with HTTP 200 even if the action
   * failed: check `ok` of the result.
   */
  type(
    id: string,
    params?: ComputerTypeParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.type',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }

  /**
   * Resizes the viewport of a browser, or changes its scale. The service responds with HTTP 200
   * even if the action failed: check `ok` of the result.
   */
  viewport(
    id: string,
    params?: ComputerViewportParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.viewport',
      [id],
      { body, query: { screenshot_after, settle_ms }, helpers: helpers.ActionResult },
      options,
    );
  }
}

Computers.Exec = Exec;
Computers.Tabs = Tabs;

export declare namespace Computers {
  export {
    type ActionResult as ActionResult,
    type ActionResultData as ActionResultData,
    type ComputerActionParam as ComputerActionParam,
    type ComputerActionParamDebug as ComputerActionParamDebug,
    type ComputerActionParamPath as ComputerActionParamPath,
    type ComputerBatchParams as ComputerBatchParams,
    type ComputerBatchResponse as ComputerBatchResponse,
    type ComputerBatchResult as ComputerBatchResult,
    type ComputerChangeProxyParams as ComputerChangeProxyParams,
    type ComputerClickParams as ComputerClickParams,
    type ComputerCreateParams as ComputerCreateParams,
    type ComputerCreateParamsDisplay as ComputerCreateParamsDisplay,
    type ComputerCreateParamsHTTPCredentials as ComputerCreateParamsHTTPCredentials,
    type ComputerDebugParams as ComputerDebugParams,
    type ComputerDoubleClickParams as ComputerDoubleClickParams,
    type ComputerDragParams as ComputerDragParams,
    type ComputerExecuteParams as ComputerExecuteParams,
    type ComputerHTMLParams as ComputerHTMLParams,
    type ComputerHotkeyParams as ComputerHotkeyParams,
    type ComputerKeepaliveResponse as ComputerKeepaliveResponse,
    type ComputerKeyDownParams as ComputerKeyDownParams,
    type ComputerKeyUpParams as ComputerKeyUpParams,
    type ComputerListResponse as ComputerListResponse,
    type ComputerMouseDownParams as ComputerMouseDownParams,
    type ComputerMouseUpParams as ComputerMouseUpParams,
    type ComputerNavigateParams as ComputerNavigateParams,
    type ComputerResponse as ComputerResponse,
    type ComputerRetrieveStatusResponse as ComputerRetrieveStatusResponse,
    type ComputerRightClickParams as ComputerRightClickParams,
    type ComputerScreenshotParams as ComputerScreenshotParams,
    type ComputerScrollParams as ComputerScrollParams,
    type ComputerStreamEvent as ComputerStreamEvent,
    type ComputerEvent as ComputerEvent,
    type ComputerEventError as ComputerEventError,
    type UnknownComputerEvent as UnknownComputerEvent,
    type ComputerTypeParams as ComputerTypeParams,
    type ComputerViewportParams as ComputerViewportParams,
    type PageContext as PageContext,
    type ScreencastEvent as ScreencastEvent,
    type ScreencastFrame as ScreencastFrame,
    type ScreencastH264 as ScreencastH264,
    type ScreencastCursorUpdate as ScreencastCursorUpdate,
    type ScreencastCursorPosition as ScreencastCursorPosition,
    type UnknownScreencastEvent as UnknownScreencastEvent,
    type TabInfo as TabInfo,
    type ComputerListParams as ComputerListParams,
    type ComputerAction as ComputerAction,
    Exec as Exec,
    type ExecCreateParams as ExecCreateParams,
    type ExecCreateResponse as ExecCreateResponse,
    type ExecSyncParams as ExecSyncParams,
    type ExecSyncResponse as ExecSyncResponse,
    Tabs as Tabs,
    type TabCreateParams as TabCreateParams,
    type TabDeleteParams as TabDeleteParams,
    type TabSwitchParams as TabSwitchParams,
  };
}
