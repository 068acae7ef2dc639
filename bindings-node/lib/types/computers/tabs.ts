// Generated from api/openapi.yaml by `make codegen`; do not edit.

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
