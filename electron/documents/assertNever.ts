/** Closes a switch over a union: compiles only when every kind is handled. @throws Error when reached all the same */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
