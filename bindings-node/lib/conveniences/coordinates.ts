/** Coordinates of the model, and pixels of a screen. */
import { LightconeError } from '../core/error.js';

// The largest coordinate of the model.
const LAST = 999;
// Fields of actions that are places; distances such as scroll_x are none.
const ACROSS = ['x', 'x1', 'x2'];
const DOWN = ['y', 'y1', 'y2'];

/** A place: distance from the left, and from the top. */
export type Place = [x: number, y: number];

/** Turns the model's coordinates, which go from 0 to 999 over any screen, into pixels and back. */
export class Coordinates {
  /** Width of the screen in px. */
  readonly width: number;
  /** Height of the screen in px. */
  readonly height: number;

  constructor(width: number, height: number) {
    if (!(width >= 1 && height >= 1)) {
      throw new LightconeError(`a screen of ${width} x ${height} px has no coordinates`);
    }
    this.width = width;
    this.height = height;
  }

  /** The pixel at a place that the model names; places outside the screen give its edge. */
  toPixels(x: number, y: number): Place {
    return [pixel(x, this.width), pixel(y, this.height)];
  }

  /** The model's name for a pixel. */
  toModel(x: number, y: number): Place {
    return [place(x, this.width), place(y, this.height)];
  }

  /** An action with every place in it in pixels; distances stay as they are. */
  actionToPixels<Action>(action: Action): Action {
    return this.#turned(action) as Action;
  }

  #turned(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#turned(item));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([name, field]) => {
      if (typeof field !== 'number') return [name, this.#turned(field)];
      if (ACROSS.includes(name)) return [name, pixel(field, this.width)];
      return [name, DOWN.includes(name) ? pixel(field, this.height) : field];
    });
    return Object.fromEntries(fields);
  }
}

function pixel(place: number, size: number): number {
  return rounded((place * (size - 1)) / LAST, size - 1);
}

function place(pixel: number, size: number): number {
  return rounded((pixel * LAST) / Math.max(size - 1, 1), LAST);
}

function rounded(value: number, last: number): number {
  return Math.min(Math.max(Math.floor(value + 0.5), 0), last);
}
