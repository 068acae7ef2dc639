/** The trimmed value of an environment variable; undefined if it is empty or not set. */
export function environment(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
