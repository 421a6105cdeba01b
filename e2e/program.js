// Starts the program on an empty folder and ends it again.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = process.env.LUOSHI ?? new URL('../target/debug/luoshi', import.meta.url).pathname;

/** A running `luoshi serve` on a folder that was empty: `setUp` is its one-time address. */
export async function serve() {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-e2e-'));
  const server = spawn(PROGRAM, ['serve', '--data', folder, '--listen', '127.0.0.1:0'], {
    env: { ...process.env, LUOSHI_TODAY: '2014-04-17' },
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
    const setUp = await setUpAddress(server);
    return { setUp, origin: new URL(setUp).origin, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The set-up address in what the program writes. */
function setUpAddress(server) {
  return new Promise((found, failed) => {
    let written = '';
    const look = (bytes) => {
      written += bytes;
      const address = /https?:\/\/\S+\/setup\/\S+(?=\s)/.exec(written);
      if (address) found(address[0]);
    };
    server.stdout.on('data', look);
    server.stderr.on('data', look);
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`serve ended with ${code}:\n${written}`)));
    setTimeout(() => failed(new Error(`serve gave no set-up address:\n${written}`)), 15_000).unref();
  });
}
