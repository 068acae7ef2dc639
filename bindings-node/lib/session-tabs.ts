import type { APIPromise } from './core/api-promise.js';
import type { ActionResult, TabInfo } from './resources/computers/computers.js';
import type { Tabs } from './resources/computers/tabs.js';

/** The tabs of one computer. Iterating gives their data. */
export class SessionTabs implements AsyncIterable<TabInfo> {
  readonly #tabs: Tabs;
  readonly #id: string;

  constructor(tabs: Tabs, computerID: string) {
    this.#tabs = tabs;
    this.#id = computerID;
  }

  /** Opens a tab, which becomes the main one. */
  create(url?: string): APIPromise<ActionResult> {
    return this.#tabs.create(this.#id, url === undefined ? {} : { url });
  }

  /** The open tabs, in `result.tabs`. */
  list(): APIPromise<ActionResult> {
    return this.#tabs.list(this.#id);
  }

  /** Makes a tab the main one. */
  switch(tabID: string): APIPromise<ActionResult> {
    return this.#tabs.switch(tabID, { id: this.#id });
  }

  /** Closes a tab, unless it is the only one. */
  delete(tabID: string): APIPromise<ActionResult> {
    return this.#tabs.delete(tabID, { id: this.#id });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<TabInfo, void, undefined> {
    yield* (await this.list()).raiseForError().tabs;
  }
}
