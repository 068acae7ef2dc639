/** Notice that the connection of a stream broke and is about to be reconnected. */
export interface Reconnect {
  /** Number of this attempt since the last event, from 1. */
  attempt: number;
  /** Delay before this attempt, in milliseconds. */
  delay: number;
  /** What went wrong, in one sentence. */
  cause: string;
  /** HTTP status with which the service refused the previous attempt; undefined if it did not. */
  status: number | undefined;
  /** Id of the task; undefined if no event has named it yet. */
  taskID: string | undefined;
  /**
   * Id of the event after which the stream resumes; undefined if the start request is sent again,
   * with the same idempotency key.
   */
  lastEventID: string | undefined;
  /** URL of the stream. */
  url: string;
}

/** How a task's stream resumes after its connection breaks. */
export interface Resuming {
  /** Whether to resume (default: the client's option, which is true). */
  resume?: boolean | undefined;
  /** Maximum number of attempts since the last event (default: the client's option, which is 5). */
  maxReconnects?: number | undefined;
  /**
   * Called when the connection broke, after the events before the break were delivered. A returned
   * promise is awaited, and an error thrown ends the iteration.
   */
  onReconnect?: ((notice: Reconnect) => unknown) | undefined;
}
