import { readFileSync } from 'node:fs';

/**
 * The most memory this process had so far. Linux hands the largest size of the process that started this one on to
 * `resourceUsage`; what the system says of this one alone is taken where it says it.
 */
export function peakBytes() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
