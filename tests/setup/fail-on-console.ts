/** A test that prints has something to say that no assertion says: it fails. */
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...words: unknown[]) => {
    throw new Error(`console.${method} in a test: ${words.map(String).join(' ')}`);
  };
}
