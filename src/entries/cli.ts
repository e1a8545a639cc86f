import { runCli } from './cli/run-cli';

// `shortlister … | head` closes the pipe early: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCli(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
