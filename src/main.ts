/** The server as a program of its own (`nest start`, a service): the same as `whence serve`. */
import { endQuietlyOnClosedPipe } from './cli/output.js';
import { runCli } from './cli.js';

endQuietlyOnClosedPipe();
process.exitCode = await runCli(['serve'], '');
