// Stops an embedded server whose parent died: started detached, with a pipe from the parent as stdin.
// End of file without the word `done` means the parent is gone, and the server gets a fast stop.
// Arguments: the data folder, the lock file, the pid of the parent.
import { readFileSync } from 'node:fs';

const POLL_MS = 50;
const FAST_STOP_MS = 10_000;
const NOT_YET_STARTED_MS = 3_000;

const [data, lockFile, parentPid] = process.argv.slice(2);
let said = '';
process.stdin.on('data', (chunk) => {
  said += String(chunk);
});
process.stdin.on('end', () => (said.startsWith('done') ? process.exit(0) : stopServer(Date.now())));
process.stdin.on('error', () => stopServer(Date.now()));

function stopServer(since, signalled = '') {
  if (isTakenOver()) process.exit(0);
  const pid = readPostmaster();
  const elapsedMs = Date.now() - since;
  if (pid === undefined && (signalled !== '' || elapsedMs > NOT_YET_STARTED_MS)) process.exit(0);
  const wanted = elapsedMs > FAST_STOP_MS ? 'SIGQUIT' : 'SIGINT';
  if (pid !== undefined && signalled !== wanted) {
    try {
      process.kill(pid, wanted);
    } catch {
      process.exit(0);
    }
    signalled = wanted;
  }
  if (elapsedMs > 2 * FAST_STOP_MS) process.exit(1);
  setTimeout(() => stopServer(since, signalled), POLL_MS);
}

/** A new start that adopted the server keeps it. */
function isTakenOver() {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).pid !== Number(parentPid);
  } catch {
    return false;
  }
}

function readPostmaster() {
  try {
    const pid = Number(readFileSync(`${data}/postmaster.pid`, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}
