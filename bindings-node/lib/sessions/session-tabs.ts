import type { APIPromise } from '../http/api-promise.js';
import type { Tabs } from '../resources/computers/tabs.js';
import type { ActionResult, TabInfo } from '../types/computers/computers.js';

/** The tabs of one computer. Iterating yields the tabs that are open. */
export class SessionTabs implements AsyncIterable<TabInfo> {
  readonly #tabs: Tabs;
  readonly #id: string;

  constructor(tabs: Tabs, computerID: string) {
    this.#tabs = tabs;
    this.#id = computerID;
  }

  /** Opens a tab, which becomes the active one. */
  create(url?: string): APIPromise<ActionResult> {
    return this.#tabs.create(this.#id, url === undefined ? {} : { url });
  }

  /** Lists the open tabs, in `result.tabs`. */
  list(): APIPromise<ActionResult> {
    return this.#tabs.list(this.#id);
  }

  /** Makes a tab the active one. */
  switch(tabID: string): APIPromise<ActionResult> {
    return this.#tabs.switch(tabID, { id: this.#id });
  }

  /** Closes a tab. The last tab cannot be closed. */
  delete(tabID: string): APIPromise<ActionResult> {
    return this.#tabs.delete(tabID, { id: this.#id });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<TabInfo, void, undefined> {
    yield* (await this.list()).raiseForError().tabs;
  }
}
