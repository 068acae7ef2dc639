/** Actions that the model wants done, for a screen of a given size. */
import type {
  ResponseComputerToolCall,
  ResponseComputerToolCallAction,
} from '../resources/responses.js';
import { Coordinates } from './coordinates.js';

/** Methods of `ResponseComputerToolCall`. */
export class ResponseComputerToolCallHelpers {
  /**
   * The action with the model's coordinates, 0 to 999, turned into pixels of a screen.
   *
   * @param width - width of the screen in px
   * @param height - height of the screen in px
   */
  toPixels(width: number, height: number): ResponseComputerToolCallAction {
    const { action } = this as unknown as ResponseComputerToolCall;
    return new Coordinates(width, height).actionToPixels(action);
  }
}
