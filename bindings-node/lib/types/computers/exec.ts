// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** A shell command for a desktop. */
export interface ExecCreateParams {
  /** The shell command. */
  command?: string;

  /** Working directory (default `/workspace`). */
  cwd?: string;

  /** Environment variables to add. */
  env?: { [key: string]: string };

  /** Time limit for the command, in s (default 120). */
  timeout_seconds?: number;
}

/** One line of a command's output, or how it ended, distinguished by `type`. */
export interface ExecCreateResponse {
  // Its methods are in helpers/exec-create-response.ts.
  /**
   * Of `exit`: the command's exit code; -1 is a time limit or another abnormal end. Of `error`:
   * error code.
   */
  code?: number | string | null;

  /** Of `stdout` and `stderr`: the output. */
  data?: string | null;

  /** Of `error`: error message. */
  message?: string | null;

  /** `stdout`, `stderr`, `exit` or `error`; nothing follows the last two. */
  type?: string | null;
}

/** A shell command for a desktop. */
export type ExecSyncParams = ExecCreateParams;

/** How a command ended, with its whole output. */
export interface ExecSyncResponse {
  // Its methods are in helpers/exec-sync-response.ts.
  /** The exit code; -1 is a time limit or another abnormal end. */
  exit_code?: number | null;

  /** Standard error. */
  stderr?: string | null;

  /** Standard output. */
  stdout?: string | null;
}
