import type {
  ResponseComputerToolCall,
  ResponseComputerToolCallAction,
} from '../types/responses.js';
import { Coordinates } from './coordinates.js';

declare module '../types/responses.js' {
  interface ResponseComputerToolCall extends ResponseComputerToolCallHelpers {}
}

/** Methods of `ResponseComputerToolCall`, an action that the model requests. */
export class ResponseComputerToolCallHelpers {
  /**
   * The action, with the model's coordinates (0 to 999) converted to pixels of a screen.
   *
   * @param width - width of the screen in px
   * @param height - height of the screen in px
   */
  toPixels(width: number, height: number): ResponseComputerToolCallAction {
    const { action } = this as unknown as ResponseComputerToolCall;
    return new Coordinates(width, height).actionToPixels(action);
  }
}
