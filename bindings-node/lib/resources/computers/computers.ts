// Generated from api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../core/api-promise.js';
import { APIResource } from '../../core/resource.js';
import type { Stream } from '../../core/streaming.js';
import type { Socket } from '../../core/socket.js';
import type { RequestOptions } from '../../internal/request-options.js';
import type { ActionResultHelpers } from '../../conveniences/action-result.js';
import type { ComputerBatchResponseHelpers } from '../../conveniences/computer-batch-response.js';
import type { ComputerResponseHelpers } from '../../conveniences/computer-response.js';
import type { ScreencastFrameHelpers } from '../../conveniences/screencast-frame.js';
import type { ScreencastH264Helpers } from '../../conveniences/screencast-h264.js';
import type * as Own from './computers.js';
import { Exec } from './exec.js';
import type {
  ExecCreateParams,
  ExecCreateResponse,
  ExecSyncParams,
  ExecSyncResponse,
} from './exec.js';
import { Tabs } from './tabs.js';
import type { TabCreateParams, TabDeleteParams, TabSwitchParams } from './tabs.js';

/** Create computers, browsers or desktops, and drive them by actions; watch their screens. */
export class Computers extends APIResource {
  /** Run shell commands on a desktop. */
  readonly exec: Exec = new Exec(this._client);
  /** Open, list, switch and close the tabs of a browser, five at most. */
  readonly tabs: Tabs = new Tabs(this._client);

  /**
   * Creates a browser or a desktop. How many may run at once is limited by the plan: the service
   * answers 429 then. For a `kind` that does not exist it answers 503, as if it were busy.
   */
  create(
    params?: ComputerCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerResponse> {
    return this._client._call<ComputerResponse>(
      'computers.create',
      [],
      { body: params, as: 'ComputerResponse' },
      options,
    );
  }

  /**
   * Lists the computers of the whole organisation, live or saved: a loop that deletes what it lists
   * deletes those of others too.
   */
  list(
    params?: ComputerListParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerListResponse> {
    return this._client._call<ComputerListResponse>(
      'computers.list',
      [],
      { query: { type: params?.type }, as: 'ComputerListResponse' },
      options,
    );
  }

  /** Reads the state of a computer. */
  retrieve(id: string, options?: RequestOptions): APIPromise<ComputerResponse> {
    return this._client._call<ComputerResponse>(
      'computers.retrieve',
      [id],
      { as: 'ComputerResponse' },
      options,
    );
  }

  /** Ends a computer and frees it. */
  delete(id: string, options?: RequestOptions): APIPromise<void> {
    return this._client._none('computers.delete', [id], {}, options);
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
      { body: params, as: 'ComputerBatchResponse' },
      options,
    );
  }

  /**
   * Sends a browser through another proxy from now on. The service answers also when the action
   * failed: see `ok` of the result.
   */
  changeProxy(
    id: string,
    params?: ComputerChangeProxyParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.change_proxy',
      [id],
      { body: params, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Clicks with the left button at a place of the screen. Actions of one computer are run one after
   * another, each with about 20 s. The service answers also when the action failed: see `ok` of the
   * result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Runs a shell command and gives its output at the end: the older way, `exec` replaces it. The
   * service answers also when the action failed: see `ok` of the result.
   */
  debug(
    id: string,
    params?: ComputerDebugParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.debug',
      [id],
      { body: params, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Clicks twice at a place of the screen. The service answers also when the action failed: see
   * `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Presses at one place, moves, and lets go at another. The service answers also when the action
   * failed: see `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Runs any one action, named by its type. The service answers also when the action failed: see
   * `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Presses keys together, and lets go of them. The service answers also when the action failed:
   * see `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Reads the HTML of the page. The service answers also when the action failed: see `ok` of the
   * result.
   */
  html(
    id: string,
    params?: ComputerHTMLParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.html',
      [id],
      { body: params, as: 'ActionResult' },
      options,
    );
  }

  /** Begins the time without activity anew, and tells that the computer lives. */
  keepalive(id: string, options?: RequestOptions): APIPromise<ComputerKeepaliveResponse> {
    return this._client._call<ComputerKeepaliveResponse>('computers.keepalive', [id], {}, options);
  }

  /**
   * Holds a key until `key_up`. The service answers also when the action failed: see `ok` of the
   * result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /** Lets go of a key. The service answers also when the action failed: see `ok` of the result. */
  keyUp(
    id: string,
    params?: ComputerKeyUpParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.key_up',
      [id],
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Holds the left button at a place of the screen. The service answers also when the action
   * failed: see `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Lets go of the left button at a place of the screen. The service answers also when the action
   * failed: see `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Loads an address in a tab. The service answers also when the action failed: see `ok` of the
   * result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Follows what happens on a computer: requests for actions, their results, output of commands. An
   * error event can mean that the session has ended: later calls answer 404 then.
   */
  retrieveEvents(id: string, options?: RequestOptions): APIPromise<Stream<ComputerStreamEvent>> {
    return this._client._stream<ComputerStreamEvent>(
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
    return this._client._stream<ScreencastEvent>(
      'computers.retrieve_screencast',
      [id],
      { as: 'ScreencastEvent' },
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
    return this._client._socket('computers.retrieve_ws', [id], {}, options);
  }

  /**
   * Clicks with the right button at a place of the screen. The service answers also when the action
   * failed: see `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Takes a picture of the screen, as an address or inline. The service answers also when the
   * action failed: see `ok` of the result.
   */
  screenshot(
    id: string,
    params?: ComputerScreenshotParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.screenshot',
      [id],
      { body: params, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Scrolls what is under a place of the screen. The service answers also when the action failed:
   * see `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Types text where the focus is. The service answers also when the action failed: see `ok` of the
   * result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
      options,
    );
  }

  /**
   * Resizes the viewport of a browser, or changes its scale. The service answers also when the
   * action failed: see `ok` of the result.
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
      { body, query: { screenshot_after, settle_ms }, as: 'ActionResult' },
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

/**
 * What came of an action. The service answers HTTP 200 also when the action failed: `status` tells.
 */
export interface ActionResult extends ActionResultHelpers {
  /** What went wrong, in words; absent or null after success. */
  error_message?: string | null;

  /** Id of the tab that the action was run in. */
  executed_tab_id?: string | null;

  /** The page after the action; null on a desktop, also after success. */
  page_context?: PageContext | null;

  /** The service's id of the action. */
  request_id?: string | null;

  /** What the action brought, such as the address of a picture. */
  result?: ActionResultData | null;

  /** `SUCCESS`, or `EXECUTION_ERROR` or another word when the action failed. */
  status?: string | null;

  /** When it was done, ISO 8601. */
  timestamp?: string | null;
}

/** What an action brought, by its kind; a field of another action is absent. */
export interface ActionResultData {
  /**
   * Address of the picture, or a `data:` address with the picture itself when it was asked for as
   * base64.
   */
  screenshot_url?: string | null;

  /** The page's HTML. */
  html_content?: string | null;

  /** Output of the shell command. */
  debug_response?: string | null;

  /** The open tabs of a browser. */
  tabs?: Array<TabInfo> | null;

  /** Of `new_tab`: id of the tab that was opened. */
  created_tab_id?: string | null;
}

/** Any one action, named by `type`; it needs the fields of that type alone. */
export interface ComputerActionParam {
  /**
   * Of `handle_dialog`: whether the open dialog is accepted (default true). Only the local server
   * knows it.
   */
  accept?: boolean;

  /** Of `get_html_content`: whether the encoding is guessed when the page does not tell. */
  auto_detect_encoding?: boolean;

  /** Of `screenshot`: whether the picture comes inline, in base64. */
  base64?: boolean;

  /** Of `click`: which button, such as `left` or `right`. */
  button?: string;

  /** Of `debug`: the shell command. */
  debug?: ComputerActionParamDebug;

  /** Of `scroll`: how far to the right, in px. */
  dx?: number;

  /** Of `scroll`: how far down, in px. */
  dy?: number;

  /**
   * Of `screenshot`: whether it is taken from shared memory, which is faster where there is any.
   */
  from_shm?: boolean;

  /** Of `set_viewport`: height in px. */
  height?: number;

  /** Whether the result has the `page_context`. */
  include_context?: boolean;

  /** Of `key_down` and `key_up`: name of the key. */
  key?: string;

  /** Of `keypress`: names of the keys, or one text such as `Control+c`. */
  keys?: Array<string>;

  /** Of `wait`: how long, in ms. */
  ms?: number;

  /** Of `drag`: the places on the way. */
  path?: Array<ComputerActionParamPath>;

  /** Of a change of proxy: its address. */
  proxy_url?: string;

  /** An id of your own, which the result repeats. */
  request_id?: string;

  /** Of `set_viewport`: how many pixels of the screen make one of the page. */
  scale_factor?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** The older name of `dx`. */
  scroll_x?: number;

  /** The older name of `dy`. */
  scroll_y?: number;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Of `type`: the text. Of `handle_dialog`: the answer to a prompt. */
  text?: string;

  /** Which action, such as `click`, `type` or `go_to_url`. */
  type?: string;

  /** Of `go_to_url` and `new_tab`: the address. */
  url?: string;

  /** Of `go_to_url`: `commit`, `domcontentloaded` or `load`. Only the local server knows it. */
  wait_until?: string;

  /** Of `set_viewport`: width in px. */
  width?: number;

  /** Distance from the left, in px. */
  x?: number;

  /** Of `drag`: where it begins, from the left, in px. */
  x1?: number;

  /** Of `drag`: where it ends, from the left, in px. */
  x2?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Of `drag`: where it begins, from the top, in px. */
  y1?: number;

  /** Of `drag`: where it ends, from the top, in px. */
  y2?: number;
}

/** A shell command as an action. */
export interface ComputerActionParamDebug {
  /** The command, for a shell. */
  command?: string;

  /** Folder to run it in. */
  cwd?: string;

  /** Environment variables to add. */
  env?: { [key: string]: string };

  /** Most bytes of output that are given back. */
  max_output_length?: number;

  /** Whether output is also sent to those who follow the computer's events. */
  stream?: boolean;

  /** Limit on the command, in s. */
  timeout_seconds?: number;
}

/** A place on the way of the pointer. */
export interface ComputerActionParamPath {
  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;
}

/** Actions to run in order. */
export interface ComputerBatchParams {
  /** The actions; the first that fails ends the batch. */
  actions?: Array<ComputerActionParam>;
}

/** What came of a batch of actions. */
export interface ComputerBatchResponse extends ComputerBatchResponseHelpers {
  /** How many actions were run. */
  executed?: number | null;

  /** How many actions the batch has. */
  total?: number | null;

  /**
   * One result for each action that was run, in order; the batch stops after the first that fails.
   */
  results?: Array<ComputerBatchResult> | null;
}

/** What came of one action of a batch. */
export interface ComputerBatchResult {
  /** `SUCCESS`, or what went wrong, such as `EXECUTION_ERROR`. */
  status?: string | null;

  /** What went wrong, in words. */
  error_message?: string | null;

  /** What the action brought. */
  result?: ActionResultData | null;
}

/** Another proxy for a browser. */
export interface ComputerChangeProxyParams {
  /** Address of the proxy, with its user and password if it needs them. */
  proxy_url?: string;
}

/** Where to click. */
export interface ComputerClickParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** What kind of computer to create, and how long it lives. */
export interface ComputerCreateParams {
  /** Whether the computer ends when nobody uses it any more. */
  auto_kill?: boolean;

  /** Id of a browser context to go on with. */
  context_id?: string;

  /**
   * What a browser answers to `alert`, `confirm` and `prompt`: `accept` (default), `dismiss`, or
   * `hold`, which leaves them open until the action `handle_dialog`. An object names each by
   * itself, and `beforeunload`. Only the local server knows this field.
   */
  dialogs?: unknown;

  /** Size of the screen; absent is 1280 x 720 px. */
  display?: ComputerCreateParamsDisplay;

  /** Id of a saved computer to restore: the id that it had itself. */
  environment_id?: string;

  /**
   * User and password for sites that ask for them with HTTP authentication. Only the local server
   * knows this field.
   */
  http_credentials?: ComputerCreateParamsHTTPCredentials;

  /** Whether the computer ends after a time without activity (default true). */
  idle_timeout_enabled?: boolean;

  /**
   * Whether a browser opens pages whose certificate is not trusted (default false). Only the local
   * server knows this field.
   */
  ignore_https_errors?: boolean;

  /** How long it may be without activity, in s. */
  inactivity_timeout_seconds?: number;

  /**
   * `browser` (default) or `desktop`. For another word the service answers 503, as if it were busy.
   */
  kind?: string;

  /** Longest life, in s. */
  max_lifetime_seconds?: number;

  /** Whether the computer is saved when it ends; to be given again when it is restored. */
  persistent?: boolean;

  /** Whether the browser hides that it is driven by a program. */
  stealth?: unknown;

  /** The older name of `max_lifetime_seconds`. */
  timeout_seconds?: number;

  /** Whether the browser goes through the service's better proxies. */
  use_advanced_proxy?: boolean;
}

/** Size of a screen. */
export interface ComputerCreateParamsDisplay {
  /** Height in px. */
  height?: number;

  /** How many pixels of the screen make one of the page. */
  scale?: number;

  /** Width in px. */
  width?: number;
}

/** A user and a password for sites. */
export interface ComputerCreateParamsHTTPCredentials {
  /**
   * The only origin that gets them, such as `https://example.com`; absent, every site that asks.
   */
  origin?: string;

  /** The password. */
  password: string;

  /** The user. */
  username: string;
}

/** A shell command. */
export interface ComputerDebugParams {
  /** The command, for a shell. */
  command?: string;

  /** Most bytes of output that are given back (default 65536). */
  max_output_length?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Limit on the command, in s (default 120). */
  timeout_seconds?: number;
}

/** Where to click twice. */
export interface ComputerDoubleClickParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Where to drag from and to. */
export interface ComputerDragParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Where it begins, from the left, in px. */
  x1?: number;

  /** Where it ends, from the left, in px. */
  x2?: number;

  /** Where it begins, from the top, in px. */
  y1?: number;

  /** Where it ends, from the top, in px. */
  y2?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Any one action. */
export interface ComputerExecuteParams {
  /** The action, named by its `type`. */
  action?: ComputerActionParam;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** How to read a page. */
export interface ComputerHTMLParams {
  /** Whether the encoding is guessed when the page does not tell. */
  auto_detect_encoding?: boolean;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;
}

/** Keys to press together. */
export interface ComputerHotkeyParams {
  /** Names of the keys, such as `Control` and `c`; upper and lower case are alike. */
  keys?: Array<string>;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** What the service says of a session that was kept alive. */
export interface ComputerKeepaliveResponse {
  /** State of the session. */
  status?: string | null;
}

/** A key to hold. */
export interface ComputerKeyDownParams {
  /** Name of the key. */
  key?: string;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** A key to let go of. */
export interface ComputerKeyUpParams {
  /** Name of the key. */
  key?: string;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Computers of the whole organisation, not only those of this program. */
export type ComputerListResponse = Array<ComputerResponse>;

/** Where to press the left button. */
export interface ComputerMouseDownParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Where to let go of the left button. */
export interface ComputerMouseUpParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Where to go. */
export interface ComputerNavigateParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Address of the page. */
  url?: string;

  /**
   * How far the page must have loaded before the call returns: `commit` (the server has answered),
   * `domcontentloaded` or `load` (pictures and all). Absent, `load` is waited for, but at most 2 s
   * longer than for the document itself. Only the local server knows this field.
   */
  wait_until?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** A computer: a browser or a desktop. */
export interface ComputerResponse extends ComputerResponseHelpers {
  /** Id of the computer. */
  id?: string | null;

  /** Whether the computer ends when nobody uses it any more. */
  auto_kill?: boolean | null;

  /** Id of the browser context that it goes on with, as its creation was given it. */
  context_id?: string | null;

  /** When it was created, ISO 8601. */
  created_at?: string | null;

  /**
   * Paths of its other doors, such as `cdp`, `screencast` and `debug`, relative to the base URL.
   */
  endpoints?: { [key: string]: string } | null;

  /** Id of the saved computer that it was restored from. */
  environment_id?: string | null;

  /** When it ends at the latest, ISO 8601. */
  expires_at?: string | null;

  /** When it ends without further activity, ISO 8601. */
  idle_expires_at?: string | null;

  /** Whether it ends after a time without activity. */
  idle_timeout_enabled?: boolean | null;

  /** How long it may be without activity, in s. */
  inactivity_timeout_seconds?: number | null;

  /** `browser` or `desktop`. */
  kind?: string | null;

  /** When it was last used, ISO 8601. */
  last_activity_at?: string | null;

  /** Longest life, in s. */
  max_lifetime_seconds?: number | null;

  /** Its state: `ready` from a creation, `RUNNING` from later reads. */
  status?: string | null;
}

/** How long a computer still lives. */
export interface ComputerRetrieveStatusResponse {
  /** Id of the computer. */
  id?: string | null;

  /** Whether the computer ends when nobody uses it any more. */
  auto_kill?: boolean | null;

  /** When it was created, ISO 8601. */
  created_at?: string | null;

  /** When it ends at the latest, ISO 8601. */
  expires_at?: string | null;

  /** When it ends without further activity, ISO 8601. */
  idle_expires_at?: string | null;

  /** Whether it ends after a time without activity. */
  idle_timeout_enabled?: boolean | null;

  /** How long it may be without activity, in s. */
  inactivity_timeout_seconds?: number | null;

  /** When it was last used, ISO 8601. */
  last_activity_at?: string | null;

  /** Longest life, in s. */
  max_lifetime_seconds?: number | null;

  /** Its state: `ready` from a creation, `RUNNING` from later reads. */
  status?: string | null;
}

/** Where to click with the right button. */
export interface ComputerRightClickParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** How to take a picture. */
export interface ComputerScreenshotParams {
  /** Whether the picture comes inline, in base64; else its address comes. */
  base64?: boolean;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;
}

/** How far to scroll, and where. */
export interface ComputerScrollParams {
  /** How far to the right, in px; negative is left. */
  dx?: number;

  /** How far down, in px; negative is up. */
  dy?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** One event of a computer, told apart by `event`. */
export type ComputerStreamEvent = ComputerEvent | ComputerEventError | UnknownComputerEvent;

/** A request for an action, its result, or output of a command. */
export interface ComputerEvent {
  /** Name of the event: `message`. */
  event: 'message';

  /** Ties a result to its request. */
  request_id?: string | null;

  /** How a command ended. */
  exit_code?: number | null;

  /** What a command wrote. */
  stdout?: string | null;

  /** What a command wrote as errors. */
  stderr?: string | null;

  /** A piece of output in base64. */
  data?: string | null;

  /** Whether the piece is of the errors. */
  is_stderr?: boolean | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The stream failed. The session may have ended with it: later calls then answer 404. */
export interface ComputerEventError {
  /** Name of the event: `error`. */
  event: 'error';

  /** What went wrong, in words. */
  message?: string | null;

  /** What went wrong, as the service says it. */
  error?: unknown;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownComputerEvent {
  /** Text that no other variant has. To compare it with one, write `(event.event as string)`. */
  event: Unlisted;

  [key: string]: unknown;
}

/** Text to type. */
export interface ComputerTypeParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** The text. */
  text?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Size of a browser's viewport. */
export interface ComputerViewportParams {
  /** Height in px. */
  height?: number;

  /** How many pixels of the screen make one of the page. */
  scale_factor?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Width in px. */
  width?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** The page in a browser after an action. */
export interface PageContext {
  /** How many pixels of the screen make one of the page. */
  device_scale_factor?: number | null;

  /** Whether the action was run in the main tab. */
  is_main_tab?: boolean | null;

  /** Height of the whole page, in px. */
  page_height?: number | null;

  /** Width of the whole page, in px. */
  page_width?: number | null;

  /** How far it is scrolled to the right, in px. */
  scroll_x?: number | null;

  /** How far it is scrolled down, in px. */
  scroll_y?: number | null;

  /** Id of the tab. */
  tab_id?: string | null;

  /** Title of the page. */
  title?: string | null;

  /** Address of the page. */
  url?: string | null;

  /** Height of what is visible, in px. */
  viewport_height?: number | null;

  /** Width of what is visible, in px. */
  viewport_width?: number | null;
}

/**
 * One event of a screencast, told apart by `event`: `message` is a JPEG frame of a browser, `h264`
 * a piece of video of a desktop.
 */
export type ScreencastEvent =
  | ScreencastFrame
  | ScreencastH264
  | ScreencastCursorUpdate
  | ScreencastCursorPosition
  | UnknownScreencastEvent;

/** A frame of a browser. */
export interface ScreencastFrame extends ScreencastFrameHelpers {
  /** Name of the event: `message`. */
  event: 'message';

  /** The frame, a JPEG in base64. */
  image_data: string;

  /** What the browser says of the frame, such as its size and scroll offset. */
  metadata?: { [key: string]: unknown };

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** A piece of a desktop's video. */
export interface ScreencastH264 extends ScreencastH264Helpers {
  /** Name of the event: `h264`. */
  event: 'h264';

  /** One H.264 unit in base64; the pieces in order make a stream that ffmpeg reads. */
  nalu_data: string;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The cursor's picture changed. */
export interface ScreencastCursorUpdate {
  /** Name of the event: `cursor_update`. */
  event: 'cursor_update';

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The cursor moved. */
export interface ScreencastCursorPosition {
  /** Name of the event: `cursor_position`. */
  event: 'cursor_position';

  /** Distance from the left, in px. */
  x: number;

  /** Distance from the top, in px. */
  y: number;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownScreencastEvent {
  /** Text that no other variant has. To compare it with one, write `(event.event as string)`. */
  event: Unlisted;

  [key: string]: unknown;
}

/** A tab of a browser. */
export interface TabInfo {
  /** Id of the tab. */
  tab_id: string;

  /** Address of its page. */
  url?: string;

  /** Title of its page. */
  title?: string;

  /** True on the main tab; absent on the others. */
  is_main?: boolean;
}

/** Parameters of `computers.list` outside the path. */
export interface ComputerListParams {
  /** `live` for computers that run, `persistent` for those that are saved. */
  type?: 'live' | 'persistent';
}

/** Name of `ComputerActionParam` in version 0. */
export type ComputerAction = ComputerActionParam;

/** Names of types in version 0. */
export declare namespace ActionResult {
  export type PageContext = Own.PageContext;
}

/** Names of types in version 0. */
export declare namespace ComputerAction {
  export type Debug = Own.ComputerActionParamDebug;
  export type Path = Own.ComputerActionParamPath;
}

/** Names of types in version 0. */
export declare namespace ComputerCreateParams {
  export type Display = Own.ComputerCreateParamsDisplay;
}

/** A type that no literal equals, so that `event.type === '...'` leaves the listed variant alone. */
declare enum Unlisted {
  mark = '',
}
