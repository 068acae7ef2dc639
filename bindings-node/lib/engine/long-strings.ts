/** Puts long strings, which the addon passes separately, back into the JSON that they came from. */

/** Restores the long strings in JSON text. */
export function restoreInText(text: string, longStrings: string[]): string {
  return text.replace(/\\u0001(\d+)/g, (_, index: string) => longStrings[Number(index)] ?? '');
}

/** Parses JSON whose long strings were passed separately, if there are any. */
export function parseWithLongStrings(text: string, longStrings: string[] | undefined): unknown {
  const value: unknown = JSON.parse(text);
  return longStrings === undefined ? value : restore(value, longStrings);
}

function restore(value: unknown, longStrings: string[]): unknown {
  if (typeof value === 'string') {
    return value.startsWith('\u0001') ? longStrings[Number(value.slice(1))] : value;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const restored = restore(inner, longStrings);
      // `defineProperty`, because an assignment to the name `__proto__` would set the prototype.
      if (restored !== inner) Object.defineProperty(value, name, { value: restored });
    }
  }
  return value;
}
