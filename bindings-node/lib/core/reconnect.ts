/** A stream broke, and is about to be connected again. */
export interface Reconnect {
  /** Which attempt this is since the last event, from 1. */
  attempt: number;
  /** The wait before it, in milliseconds. */
  delay: number;
  /** What went wrong, in one sentence. */
  cause: string;
  /** HTTP status, where the service refused the attempt before. */
  status: number | undefined;
  /** The task that is followed; undefined where no event has named it yet. */
  taskID: string | undefined;
  /**
   * The event after which the stream goes on; undefined where the start is sent again, with the
   * same idempotency key.
   */
  lastEventID: string | undefined;
  /** The address that the stream came from. */
  url: string;
}

/** How a task's stream that breaks is gone on with. */
export interface Resuming {
  /** Whether it is (default: as the client says, and that is true). */
  resume?: boolean | undefined;
  /** Attempts since the last event (default: the client's, and that is 5). */
  maxReconnects?: number | undefined;
  /**
   * Called when the stream broke, after the events before the break were given; what it promises
   * is waited for, and what it throws ends the iteration.
   */
  onReconnect?: ((notice: Reconnect) => unknown) | undefined;
}
