// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** A tab to open. */
export interface TabCreateParams {
  /** URL to open in it; absent, an empty page. */
  url?: string;
}

/** Parameters of `computers.tabs.delete` outside the path. */
export interface TabDeleteParams {
  /** Id of the computer, returned when it was created. */
  id: string;
}

/** Parameters of `computers.tabs.switch` outside the path. */
export interface TabSwitchParams {
  /** Id of the computer, returned when it was created. */
  id: string;
}
