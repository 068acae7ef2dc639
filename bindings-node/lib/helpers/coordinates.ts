import { LightconeError } from '../http/errors.js';

// Largest coordinate of the model.
const MAX_COORDINATE = 999;
// Fields of actions that are positions, unlike distances such as scroll_x.
const HORIZONTAL = ['x', 'x1', 'x2'];
const VERTICAL = ['y', 'y1', 'y2'];

/** A position: distances from the left edge and the top edge. */
export type Position = [x: number, y: number];

/**
 * Converts between the model's coordinates, 0 to 999 on any screen, and pixels. Unlike other helpers it is not in the
 * core: it also works in a browser, where there is no addon. `tests/coordinates.json` keeps it equal.
 */
export class Coordinates {
  /** Width of the screen in px. */
  readonly width: number;
  /** Height of the screen in px. */
  readonly height: number;

  constructor(width: number, height: number) {
    if (!(width >= 1 && height >= 1)) {
      throw new LightconeError(
        `a screen of ${width} x ${height} px has no coordinates: both sides must be at least 1`,
      );
    }
    this.width = width;
    this.height = height;
  }

  /** Converts model coordinates to pixels; positions outside the screen become its edge. */
  toPixels(x: number, y: number): Position {
    return [pixel(x, this.width), pixel(y, this.height)];
  }

  /** Converts pixels to model coordinates. */
  toModel(x: number, y: number): Position {
    return [coordinate(x, this.width), coordinate(y, this.height)];
  }

  /** A copy of an action with every position in it converted to pixels; distances are unchanged. */
  actionToPixels<Action>(action: Action): Action {
    return this.#converted(action) as Action;
  }

  #converted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#converted(item));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([name, field]) => {
      if (typeof field !== 'number') return [name, this.#converted(field)];
      if (HORIZONTAL.includes(name)) return [name, pixel(field, this.width)];
      return [name, VERTICAL.includes(name) ? pixel(field, this.height) : field];
    });
    return Object.fromEntries(fields);
  }
}

function pixel(coordinate: number, size: number): number {
  return rounded((coordinate * (size - 1)) / MAX_COORDINATE, size - 1);
}

function coordinate(pixel: number, size: number): number {
  return rounded((pixel * MAX_COORDINATE) / Math.max(size - 1, 1), MAX_COORDINATE);
}

function rounded(value: number, last: number): number {
  return Math.min(Math.max(Math.floor(value + 0.5), 0), last);
}
