// Starts the program on an empty folder and ends it again.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = process.env.LUOSHI ?? new URL('../target/debug/luoshi', import.meta.url).pathname;
const PATIENCE = 15_000;

/**
 * A running `luoshi serve` on a folder that was empty: `setUp` is its one-time address. No file that it
 * writes may grow over `blocks` of 512 bytes, where that is given: to it the disk is full then.
 */
export async function serve(blocks) {
  const { addresses, ...program } = await start('serve', '2014-04-17', /https?:\/\/\S+\/setup\/\S+(?=\s)/g, 1, blocks);
  return { ...program, setUp: addresses[0] };
}

/** A running `luoshi demo`, with the addresses by which its office and a reader sign in. */
export async function demo() {
  const { addresses, ...program } = await start('demo', '2026-04-17', /https?:\/\/\S+\/sign-in\/\S+(?=\s)/g, 2);
  return { ...program, office: addresses[0], reader: addresses[1] };
}

/** Starts a command that serves on that day, and waits until it has written `many` such addresses. */
async function start(command, today, form, many, blocks) {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-e2e-'));
  const args = [command, '--data', folder, '--listen', '127.0.0.1:0'];
  // Without the trap the system would end a program that writes too much, and not refuse the writing.
  const bounded = ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, PROGRAM, ...args];
  const server = spawn(blocks ? 'sh' : PROGRAM, blocks ? bounded : args, {
    env: { ...process.env, LUOSHI_TODAY: today },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done));
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const addresses = await written(server, form, many);
    return { addresses, origin: new URL(addresses[0]).origin, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first `many` addresses of that form in what the program writes. */
function written(server, form, many) {
  return new Promise((found, failed) => {
    let text = '';
    const look = (bytes) => {
      text += bytes;
      const addresses = text.match(form) ?? [];
      if (addresses.length >= many) found(addresses);
    };
    server.stdout.on('data', look);
    server.stderr.on('data', look);
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`it ended with ${code}:\n${text}`)));
    const late = () => failed(new Error(`it gave no address to enter by:\n${text}`));
    setTimeout(late, PATIENCE).unref();
  });
}
