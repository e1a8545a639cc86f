import { config } from 'zod';

// The pane's content-security policy forbids generating code; zod is told not to try.
config({ jitless: true });
