/** An environment variable without the space around it; one that is empty is not set. */
export function environment(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}
