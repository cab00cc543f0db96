/** Milliseconds of processor time this process has used: what a loaded machine does beside it does not count. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
