// Generated from api/openapi.yaml by `make codegen`; do not edit.

/** A shell command for a desktop. */
export interface ExecCreateParams {
  /** The command, for a shell. */
  command?: string;

  /** Folder to run it in (default `/workspace`). */
  cwd?: string;

  /** Environment variables to add. */
  env?: { [key: string]: string };

  /** Limit on the command, in s (default 120). */
  timeout_seconds?: number;
}

/** One line of what a command writes, or how it ended, told apart by `type`. */
export interface ExecCreateResponse {
  // Its methods are in helpers/exec-create-response.ts.
  /**
   * Of `exit`: the command's exit code; -1 is a time limit or another abnormal end. Of `error`:
   * what went wrong, as a code.
   */
  code?: number | string | null;

  /** Of `stdout` and `stderr`: what was written. */
  data?: string | null;

  /** Of `error`: what went wrong, in words. */
  message?: string | null;

  /** `stdout`, `stderr`, `exit` or `error`; nothing follows the last two. */
  type?: string | null;
}

/** A shell command for a desktop, whose whole output is waited for. */
export type ExecSyncParams = ExecCreateParams;

/** How a command ended, with all that it wrote. */
export interface ExecSyncResponse {
  // Its methods are in helpers/exec-sync-response.ts.
  /** The exit code; -1 is a time limit or another abnormal end. */
  exit_code?: number | null;

  /** What it wrote as errors. */
  stderr?: string | null;

  /** What it wrote. */
  stdout?: string | null;
}
