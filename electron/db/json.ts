/** JSON columns hold what this app wrote itself after parsing it, so reading back needs no second check. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function toJson(value: unknown): string {
  return JSON.stringify(value);
}
