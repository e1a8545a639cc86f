/** Writes a line to the terminal. */
export const showTerminalLine = (line: string, stream: 'output' | 'error' = 'output'): void => {
  (stream === 'output' ? process.stdout : process.stderr).write(`${line}\n`);
};

/** Shows what is going on, only where somebody is watching; the line is overwritten in place. */
export const showProgress = () => {
  const watching = process.stderr.isTTY === true;
  return {
    note: (text: string) => {
      if (watching) process.stderr.write(`\r${text}\u001b[K`);
    },
    end: () => {
      if (watching) process.stderr.write('\r\u001b[K');
    },
  };
};
