import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Run by memory.mjs: the app's database work in a process of its own. */
const [bundle, dataFolder] = process.argv.slice(2);
const office = createRequire(import.meta.url)(bundle);

const store = await office.openStore(dataFolder, '20210819-1800', { foldAtBytes: 1 });
const opened = process.memoryUsage().rss;
const edit = (name) =>
  store.write((db) =>
    db.run('UPDATE unit SET addressee = :name WHERE id = :id', { ':name': name, ':id': 'phuong-bong-son' }),
  );
for (let number = 0; number < 5; number += 1) await edit(`lần ${number}`);
store.verify();
await store.close();
process.stdout.write(JSON.stringify({ opened, peak: peakBytes() }));

/** Linux hands the largest size of the process that started this one on to `resourceUsage`; this is our own. */
function peakBytes() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
